// What tests share: a kindergarten's calendar, ways to write instants and to read clocks.
import { chinaMainland } from '../calendar/china-mainland.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { mergeCalendarLayers } from '../calendar/merge-layers.ts';
import type { Calendar } from '../calendar/types.ts';
import { weekOf } from '../calendar/week.ts';
import { replay } from '../clock/replay.ts';
import type { ClockState, HistoryEvent, ReplayResult } from '../clock/types.ts';
import { resolvePack } from '../pack/resolve.ts';
import type { ParameterValues, PolicyPack, ResolvedPack } from '../pack/types.ts';

/** Monday to Friday 8:00–18:00 in Shanghai, with the national table. */
export const calendar: Calendar = compileCalendar(
  mergeCalendarLayers({ id: 'kindergarten', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) }, chinaMainland()),
  { fromYear: 2025, toYear: 2027 },
);

/** "2026-10-08 14:00" or "2026-10-08 14:00:05" by the wall clock of the kindergarten. */
export function at(text: string): number {
  return calendar.instantOf(text.slice(0, 10), text.slice(11, 16)) + Number(text.slice(17, 19) || 0) * 1000;
}

export function resolved(pack: PolicyPack, values?: ParameterValues): ResolvedPack {
  const resolution = resolvePack(pack, values);
  if (!resolution.ok) throw new Error(resolution.problems.map(({ path, code }) => `${path} ${code}`).join(', '));
  return resolution.pack;
}

/** Events written as type, time, facts, correlation; ids follow the order of writing. */
export type Line = readonly [type: string, time: string, facts?: HistoryEvent['facts'], correlation?: string];

export const history = (...lines: readonly Line[]): HistoryEvent[] =>
  lines.map(([type, time, facts, correlation], i) => ({ id: `e${i + 1}`, type, at: at(time), ...(facts ? { facts } : {}), ...(correlation === undefined ? {} : { correlation }) }));

export const judge = (pack: ResolvedPack, now: string, lines: readonly Line[], subject = { id: 'c1', type: 'complaint' }): ReplayResult =>
  replay(pack, subject, history(...lines), calendar, at(now));

export function clockOf(result: ReplayResult, definitionId: string, occurrence = 1): ClockState {
  const clock = result.clocks.find((candidate) => candidate.definitionId === definitionId && candidate.occurrence === occurrence);
  if (!clock) throw new Error(`no clock ${definitionId} #${occurrence} among ${result.clocks.map(({ instanceId }) => instanceId).join(', ')}`);
  return clock;
}

export const shown = (instant: number | null): string | null => (instant === null ? null : calendar.localDateTime(instant));

/** "breached@10:00", with the role for escalations. */
export const steps = (clock: ClockState): string[] =>
  clock.transitions.map(({ kind, at: instant, toRole }) => `${kind}@${calendar.localDateTime(instant).slice(11)}${toRole ? ` ${toRole}` : ''}`);
