import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { BusinessCalendar } from './business-calendar.graphql.ts'
import { Campus, Chain, Department, Region, StaffMember } from './organization.graphql.ts'
import { listCampuses, listDepartments, listRegions, listStaffMembers, loadCalendar, loadCampus, loadChain, loadRegion } from './organization.reader.ts'

@Resolver(() => Chain)
export class ChainResolver {
  @Query(() => Chain, { description: "The viewer's chain." })
  @Allow('organization:read')
  chain(@Ctx() context: RequestContext): Promise<Chain> {
    return loadChain(context)
  }

  @FieldResolver(() => [Region], { description: 'All regions, by name.' })
  @Allow('organization:read')
  regions(@Root() chain: Chain, @Ctx() context: RequestContext): Promise<Region[]> {
    return ofViewersChain(chain, context, listRegions)
  }

  @FieldResolver(() => [Campus], { description: 'Campuses within reach, by name.' })
  @Allow('organization:read')
  campuses(@Root() chain: Chain, @Ctx() context: RequestContext): Promise<Campus[]> {
    return ofViewersChain(chain, context, listCampuses)
  }

  @FieldResolver(() => [Department], { description: 'Departments of the whole chain and of campuses within reach, by name.' })
  @Allow('organization:read')
  departments(@Root() chain: Chain, @Ctx() context: RequestContext): Promise<Department[]> {
    return ofViewersChain(chain, context, listDepartments)
  }

  @FieldResolver(() => [StaffMember], { description: 'Staff of the headquarters and of campuses within reach, by name; also those who have left.' })
  @Allow('organization:read')
  staffMembers(@Root() chain: Chain, @Ctx() context: RequestContext): Promise<StaffMember[]> {
    return ofViewersChain(chain, context, listStaffMembers)
  }
}

/** Other chains that the viewer may switch to show their names only. */
async function ofViewersChain<T>(chain: Chain, context: RequestContext, list: (context: RequestContext) => Promise<T[]>): Promise<T[]> {
  return chain.uuid === viewerOf(context).chainId ? list(context) : []
}

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => [Campus], { description: 'Campuses of the region within reach, by name.' })
  async campuses(@Root() region: Region, @Ctx() context: RequestContext): Promise<Campus[]> {
    return (await listCampuses(context)).filter(({ regionId }) => regionId === region.uuid)
  }
}

@Resolver(() => Campus)
export class CampusResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'Region it belongs to, if any.' })
  async region(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<Region | null> {
    return campus.regionId ? ((await loadRegion(context, campus.regionId)) ?? null) : null
  }

  @FieldResolver(() => BusinessCalendar, { description: 'Working days and opening hours that its time limits count by.' })
  async calendar(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<BusinessCalendar> {
    const calendar = await loadCalendar(context, campus.calendarId)
    if (!calendar) throw new Error('A campus refers to a calendar that is gone.')
    return { ...calendar, timeZone: campus.timeZone }
  }

  @FieldResolver(() => Int, { description: 'Counts changes of the calendar days of its own; to be sent back as `expectedVersion`.' })
  async calendarVersion(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<number> {
    return campus.ownCalendarVersion ?? (await loadCampus(context, campus.uuid))?.ownCalendarVersion ?? 0
  }

  @FieldResolver(() => [Department], { description: 'Departments of this campus, by name.' })
  async departments(@Root() campus: Campus, @Ctx() context: RequestContext): Promise<Department[]> {
    return (await listDepartments(context)).filter(({ campusId }) => campusId === campus.uuid)
  }
}

@Resolver(() => Department)
export class DepartmentResolver {
  @FieldResolver(() => Campus, { nullable: true, description: 'Campus it belongs to; null: it serves the whole chain.' })
  async campus(@Root() { campusId }: Department, @Ctx() context: RequestContext): Promise<Campus | null> {
    return campusId ? ((await loadCampus(context, campusId)) ?? null) : null
  }
}

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  @FieldResolver(() => Campus, { nullable: true, description: 'Campus where the person works; null: at the headquarters.' })
  async campus(@Root() { campusId }: StaffMember, @Ctx() context: RequestContext): Promise<Campus | null> {
    return campusId ? ((await loadCampus(context, campusId)) ?? null) : null
  }
}
