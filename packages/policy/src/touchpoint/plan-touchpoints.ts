import { dayNumber, daysInMonth, formatDate, parseDate } from '../calendar/civil.ts';
import type { Calendar } from '../calendar/types.ts';
import { replay } from '../clock/replay.ts';
import type { HistoryEvent } from '../clock/types.ts';
import type { FactValue } from '../pack/fact.ts';
import type { TouchpointDefinition } from '../pack/sections.ts';
import type { ResolvedPack } from '../pack/types.ts';
import type { Instant, LocalDate, Text } from '../text.ts';
import type { ClientFacts, PlannedTouchpoint } from './types.ts';

export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** An occasion for a contact, before its clock says when exactly it is due. */
interface Occasion {
  readonly correlation: string;
  readonly at: Instant;
  /** Known for occasions bound to a day; the clock works it out for the others. */
  readonly plannedFor?: Instant;
  readonly childId?: string;
  readonly occasion?: Text;
}

/** Contacts that follow from a case or from the contact before are clocks of their subject; there is nothing to plan. */
const unplanned: Planner = () => [];

type Planner = (definition: TouchpointDefinition, client: ClientFacts, calendar: Calendar, range: DateRange, pack: ResolvedPack) => Occasion[];

/** Whether the family is with us on a date: enrolled by then and not gone. */
const isEnrolledOn = (client: ClientFacts, calendar: Calendar, date: LocalDate): boolean =>
  client.enrolments.some(({ enrolledAt, leftOn }) => calendar.localDate(enrolledAt) <= date && (leftOn === undefined || date < leftOn));

/** Planned at the beginning of the range, or at enrolment if that came later, so that planning again yields the same. */
const plannedAt = (client: ClientFacts, calendar: Calendar, range: DateRange): Instant =>
  Math.max(calendar.instantOf(range.from), Math.min(...client.enrolments.map(({ enrolledAt }) => enrolledAt)));

function* years({ from, to }: DateRange): Generator<number> {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) yield year;
}

function birthdayIn(year: number, bornOn: LocalDate): LocalDate | null {
  const [bornYear, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  // 29 February is kept on the 28th in common years.
  return year > bornYear ? formatDate(dayNumber(year, month, Math.min(day, daysInMonth(year, month)))) : null;
}

const onDay = (client: ClientFacts, calendar: Calendar, range: DateRange, date: LocalDate | null, correlation: string, more: Partial<Occasion> = {}): Occasion[] => {
  if (date === null || date < range.from || date > range.to || !isEnrolledOn(client, calendar, date)) return [];
  return [{ correlation, at: plannedAt(client, calendar, range), plannedFor: calendar.instantOf(date), ...more }];
};

const PLANNERS: Record<TouchpointDefinition['trigger'], Planner> = {
  case: unplanned,
  contact: unplanned,
  enrolled_at: (definition, client) => client.enrolments.map(({ id, enrolledAt }) => ({ correlation: `${definition.id}:${id}`, at: enrolledAt })),
  first_class_on: (definition, client, calendar) => client.enrolments.flatMap(({ id, firstClassOn }) =>
    firstClassOn === undefined ? [] : [{ correlation: `${definition.id}:${id}`, at: calendar.instantOf(firstClassOn) }]),
  child_birthday: (definition, client, calendar, range) => client.children.flatMap(({ id, bornOn }) =>
    [...years(range)].flatMap((year) => onDay(client, calendar, range, birthdayIn(year, bornOn), `${definition.id}:${id}:${year}`, { childId: id }))),
  festival: (definition, client, calendar, range, pack) => {
    const wanted = definition.festivalParameter === undefined ? [] : pack.parameterValues[definition.festivalParameter];
    return [...years(range)].flatMap((year) => calendar.festivals(year))
      .filter(({ id }) => Array.isArray(wanted) && wanted.includes(id))
      .flatMap(({ id, date, name }) => onDay(client, calendar, range, date, `${definition.id}:${id}:${date.slice(0, 4)}`, { occasion: name }));
  },
};

function eventOf(client: ClientFacts, definition: TouchpointDefinition, { correlation, at, plannedFor }: Occasion): HistoryEvent {
  const facts: Record<string, FactValue> = { touchpoint: definition.id, ...(plannedFor === undefined ? {} : { planned_for: plannedFor }) };
  return { id: `touchpoint_planned:${client.id}:${correlation}`, type: 'touchpoint_planned', at, correlation, facts };
}

/** Lets the engine judge the starting event, so that a plan and its clock never disagree. */
function planned(pack: ResolvedPack, client: ClientFacts, definition: TouchpointDefinition, occasion: Occasion, calendar: Calendar): PlannedTouchpoint[] {
  const event = eventOf(client, definition, occasion);
  const { clocks } = replay(pack, { id: client.id, type: 'client' }, [event], calendar, event.at);
  const clock = clocks.find(({ key }) => key === definition.clockKey);
  if (!clock || clock.dueAt === null) return [];
  const { title } = definition;
  const name = occasion.occasion;
  return [{
    touchpoint: definition.id, correlation: occasion.correlation,
    title: name ? { zh: `${title.zh}：${name.zh}`, en: `${title.en}: ${name.en}` } : title,
    on: calendar.localDate(clock.startedAt), opensAt: clock.startedAt, dueAt: clock.dueAt, dueInclusive: clock.dueInclusive, clockKey: clock.key,
    ownerRole: definition.ownerRole, checklist: definition.checklist, clauses: definition.clauses, event,
    ...(definition.survey === undefined ? {} : { survey: definition.survey }), ...(occasion.childId === undefined ? {} : { childId: occasion.childId }),
  }];
}

/** Touchpoints of a client whose day lies in the range (local dates, both included), by day. */
export function planTouchpoints(pack: ResolvedPack, client: ClientFacts, calendar: Calendar, range: DateRange): PlannedTouchpoint[] {
  if (parseDate(range.from) === null || parseDate(range.to) === null) throw new RangeError(`${range.from} to ${range.to} is no range of dates`);
  return pack.touchpoints
    .flatMap((definition) => PLANNERS[definition.trigger](definition, client, calendar, range, pack).flatMap((occasion) => planned(pack, client, definition, occasion, calendar)))
    .filter(({ on }) => on >= range.from && on <= range.to)
    .sort((a, b) => a.opensAt - b.opensAt || (a.correlation < b.correlation ? -1 : 1));
}
