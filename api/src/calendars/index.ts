import type { Feature } from '../shared/feature.ts'
import { CalendarReadsResolver, CampusCalendarResolver } from './calendar-reads.resolver.ts'
import type { CalendarServices } from './calendar-services.ts'
import { CalendarsResolver } from './calendars.resolver.ts'
import { recomputeKind } from './recompute-clocks.ts'

export type { CalendarServices } from './calendar-services.ts'

/** Calendars as people keep them: days, hours, official years, and what follows for open clocks. */
export function calendarsFeature(services: CalendarServices): Feature {
  services.jobs.kinds.register(recomputeKind(services))
  return { name: 'calendars', resolvers: [new CalendarReadsResolver(services), new CampusCalendarResolver(), new CalendarsResolver(services)] }
}
