import { randomUUID } from 'node:crypto'
import type { DayOverride } from '@huiyin/policy'
import type { EntityManager } from '../shared/database.ts'
import { builtInYears, countries, type CalendarPattern, type Country } from './calendar-layers.ts'
import { CalendarDayEntity, CalendarEntity, CalendarYearEntity, CampusEntity, ChainEntity, DepartmentEntity, RegionEntity } from './place.entity.ts'
import { RoleAssignmentEntity, StaffMemberEntity, type RoleScopeName } from './staff-member.entity.ts'

type New<T, Optional extends keyof T> = Omit<T, 'chainId' | 'id' | Optional> & { id?: string } & Partial<Pick<T, Optional>>

/** A chain with everything that belongs to its organization. Parts refer to each other by ids that the caller chooses. */
export interface ChainPlan {
  chain: { id: string; name: string; nameEn?: string | null; timeZone?: string }
  /** `national` loads every official table of the country that comes with the product. */
  calendars: readonly { id: string; name: string; pattern: CalendarPattern; national?: Country | null; days?: readonly DayOverride[] }[]
  regions?: readonly New<RegionEntity, never>[]
  campuses: readonly New<CampusEntity, 'regionId' | 'timeZone'>[]
  departments?: readonly New<DepartmentEntity, 'campusId'>[]
  staff?: readonly (New<StaffMemberEntity, 'userId' | 'campusId' | 'email' | 'active'> & { roles?: readonly { role: string; scope: RoleScopeName; regionId?: string; campusId?: string }[] })[]
}

/** Opens a chain, inside a unit of work of its own id. */
export async function openChain(em: EntityManager, { chain, calendars, regions = [], campuses, departments = [], staff = [] }: ChainPlan): Promise<void> {
  const chainId = chain.id
  const timeZone = chain.timeZone ?? 'Asia/Shanghai'
  const made = { chainId, id: '' }
  // Foreign keys are plain columns here, so what others refer to goes first.
  em.persist(em.create(ChainEntity, { id: chainId, name: chain.name, nameEn: chain.nameEn ?? null, timeZone }))
  await em.flush()
  for (const { id, name, pattern, national = null } of calendars) em.persist(em.create(CalendarEntity, { chainId, id, name, spec: pattern, national, version: 1 }))
  for (const region of regions) em.persist(em.create(RegionEntity, { ...made, ...region, id: region.id ?? randomUUID() }))
  await em.flush()
  for (const country of countries.filter((one) => calendars.some(({ national }) => national === one))) {
    for (const year of builtInYears(country)) em.persist(em.create(CalendarYearEntity, { chainId, country, ...year, source: 'built_in', loadedAt: new Date() }))
  }
  for (const { id, days = [] } of calendars) {
    for (const { date, ...rule } of days) em.persist(em.create(CalendarDayEntity, { chainId, id: randomUUID(), calendarId: id, campusId: null, date, rule }))
  }
  for (const campus of campuses) em.persist(em.create(CampusEntity, { ...made, regionId: null, timeZone, ...campus, id: campus.id ?? randomUUID() }))
  await em.flush()
  for (const department of departments) em.persist(em.create(DepartmentEntity, { ...made, campusId: null, ...department, id: department.id ?? randomUUID() }))
  const roles: Omit<RoleAssignmentEntity, 'id'>[] = []
  for (const { roles: assigned = [], ...member } of staff) {
    const id = member.id ?? randomUUID()
    em.persist(em.create(StaffMemberEntity, { ...made, userId: null, campusId: null, email: null, active: true, ...member, id }))
    roles.push(...assigned.map((role) => ({ chainId, staffMemberId: id, regionId: null, campusId: null, ...role })))
  }
  await em.flush()
  // `create` marks for storing at once, so roles are made only now that their staff is there.
  for (const role of roles) em.persist(em.create(RoleAssignmentEntity, { ...role, id: randomUUID() }))
  await em.flush()
}
