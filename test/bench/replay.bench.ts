import { builtInPacks, compileCalendar, replay, resolvePack, weekOf, type HistoryEvent } from '@huiyin/policy'
import { median, type Figure } from './report.ts'

const REPLAYS = 20_000
const ROUNDS = 7

/** How long the engine needs to judge a case anew: it does so in every command and at every deadline. */
export async function run(): Promise<Figure[]> {
  const calendar = compileCalendar({ id: 'bench', zone: 'Asia/Shanghai', weekly: weekOf([{ from: '08:00', to: '18:00' }]) }, { fromYear: 2026, toYear: 2026 })
  const resolution = resolvePack(builtInPacks['childcare-institution']!.pack)
  if (!resolution.ok) throw new Error('The childcare pack does not resolve with its defaults.')
  const at = (minutes: number) => Date.parse('2026-10-12T09:00:00+08:00') + minutes * 60_000
  const happened = (id: number, type: string, minutes: number, more: Partial<HistoryEvent> = {}): HistoryEvent => ({ id: String(id), type, at: at(minutes), ...more })
  const history = [
    happened(1, 'complaint_received', 0, { facts: { channel: 'hotline' } }),
    happened(2, 'complaint_classified', 2, { facts: { urgency: 'ordinary', topic: 'teaching' } }),
    happened(3, 'department_task_dispatched', 5, { correlation: 'task-1' }),
    happened(4, 'reply_promised', 20, { facts: { agreed_reply_at: at(90) }, correlation: 'promise-1' }),
    happened(5, 'complaint_classified', 30, { facts: { urgency: 'urgent' } }),
    happened(6, 'department_task_dispatched', 35, { correlation: 'task-2' }),
    happened(7, 'department_task_answered', 60, { correlation: 'task-1' }),
    happened(8, 'department_task_answered', 70, { correlation: 'task-2' }),
    happened(9, 'customer_reply_given', 80),
    happened(10, 'complaint_closed', 200),
  ]
  const { clocks } = replay(resolution.pack, { id: 'case', type: 'complaint' }, history, calendar, at(300))
  if (clocks.length < 6) throw new Error(`The history should start six clocks or more, not ${clocks.length}.`)
  const microseconds: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    for (let i = 0; i < REPLAYS; i++) replay(resolution.pack, { id: 'case', type: 'complaint' }, history, calendar, at(300))
    microseconds.push(((performance.now() - began) * 1000) / REPLAYS)
  }
  const figure = median(microseconds)
  return [
    {
      name: 'judge a case of ten events', ours: figure, unit: 'µs', goal: '≤ 100 µs', reached: figure <= 100,
      how: `median of ${ROUNDS} × ${REPLAYS.toLocaleString('en-US')} replays from the first event, one core; ${clocks.length} clocks`,
    },
  ]
}
