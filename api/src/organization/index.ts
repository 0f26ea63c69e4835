import type { Feature } from '../shared/feature.ts'
import { loadCalendar, loadChain, loadDepartment, loadRegion, loadStaffMember, reachableCampuses, withinReach } from './organization.reader.ts'
import { CampusResolver, ChainResolver, DepartmentResolver, RegionResolver, StaffMemberResolver } from './organization.resolver.ts'
import { CalendarDayEntity, CalendarEntity, CalendarYearEntity, CampusEntity, ChainEntity, DepartmentEntity, RegionEntity } from './place.entity.ts'
import { RoleAssignmentEntity, StaffMemberEntity } from './staff-member.entity.ts'

export { BusinessCalendar, CalendarDay, CalendarDayKind, Opening, toCalendarDay, type BusinessCalendarRow } from './business-calendar.graphql.ts'
export { builtInYear, builtInYears, countries, festivalsOf, layerOfDates, mergeLayers, readLayers, type CalendarLayers, type CalendarPattern, type Country, type DayRule, type LayerName, type OfficialYear } from './calendar-layers.ts'
export { CampusCalendars, type SettledAt } from './campus-calendars.ts'
export { CampusRules } from './campus-rules.ts'
export { Campus, Chain, Department, Region, StaffMember, toCampus, toChain, toStaffMember, type CampusRow, type ChainRow, type StaffMemberRow } from './organization.graphql.ts'
export { listCalendars, listCampuses, loadCalendar, loadCampus, loadChain, loadDepartment, loadRegion, loadStaffMember } from './organization.reader.ts'
export { openChain, type ChainPlan } from './open-chain.ts'
export type { RoleScopeName } from './staff-member.entity.ts'

export const organizationEntities = [ChainEntity, CalendarEntity, CalendarYearEntity, CalendarDayEntity, RegionEntity, CampusEntity, DepartmentEntity, StaffMemberEntity, RoleAssignmentEntity]

export function organizationFeature(): Feature {
  return {
    name: 'organization',
    resolvers: [new ChainResolver(), new RegionResolver(), new CampusResolver(), new DepartmentResolver(), new StaffMemberResolver()],
    nodeTypes: [
      { type: 'Chain', permission: 'organization:read', load: async (context, uuids) => { const chain = await loadChain(context); return uuids.map((uuid) => (uuid === chain.uuid ? chain : undefined)) } },
      { type: 'Region', permission: 'organization:read', load: (context, uuids) => Promise.all(uuids.map((uuid) => loadRegion(context, uuid))) },
      { type: 'Campus', permission: 'organization:read', load: reachableCampuses },
      { type: 'Department', permission: 'organization:read', load: async (context, uuids) => withinReach(context, await Promise.all(uuids.map((uuid) => loadDepartment(context, uuid)))) },
      { type: 'StaffMember', permission: 'organization:read', load: async (context, uuids) => withinReach(context, await Promise.all(uuids.map((uuid) => loadStaffMember(context, uuid)))) },
      { type: 'BusinessCalendar', permission: 'organization:read', load: (context, uuids) => Promise.all(uuids.map((uuid) => loadCalendar(context, uuid))) },
    ],
  }
}
