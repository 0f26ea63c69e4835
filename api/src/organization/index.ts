import type { Feature } from '../shared/feature.ts'
import type { CampusCalendars } from './campus-calendars.ts'
import { loadCalendar, loadChain, loadDepartment, loadRegion, loadStaffMember, reachableCampuses, withinReach } from './organization.reader.ts'
import { BusinessCalendarResolver, CampusResolver, ChainResolver, DepartmentResolver, RegionResolver, StaffMemberResolver } from './organization.resolver.ts'
import { CalendarEntity, CampusEntity, ChainEntity, DepartmentEntity, RegionEntity } from './place.entity.ts'
import { RoleAssignmentEntity, StaffMemberEntity } from './staff-member.entity.ts'

export { CampusCalendars } from './campus-calendars.ts'
export { Campus, Chain, Department, Region, StaffMember, toCampus, toChain, toStaffMember, type CampusRow, type ChainRow, type StaffMemberRow } from './organization.graphql.ts'
export { listCampuses, loadCampus, loadChain, loadDepartment, loadRegion, loadStaffMember } from './organization.reader.ts'
export { openChain, type ChainPlan } from './open-chain.ts'
export type { RoleScopeName } from './staff-member.entity.ts'

export const organizationEntities = [ChainEntity, CalendarEntity, RegionEntity, CampusEntity, DepartmentEntity, StaffMemberEntity, RoleAssignmentEntity]

export function organizationFeature(calendars: CampusCalendars): Feature {
  return {
    name: 'organization',
    resolvers: [new ChainResolver(), new RegionResolver(), new CampusResolver(), new DepartmentResolver(), new StaffMemberResolver(), new BusinessCalendarResolver(calendars)],
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
