import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ExportedEvent } from '../events/index.ts'
import { checkEventsFile } from './events-file.ts'

/** Written out once more, so that the file is checked against what the format says. */
const hashOf = (e: ExportedEvent): string => createHash('sha256').update([
  e.previousHash, e.chainId, e.seq, e.id, e.type, e.subjectType, e.subjectId, e.campusId ?? '', e.actorKind, e.actorId ?? '', e.occurredAt, e.recordedAt, e.facts,
].join('\n')).digest('hex')
const START = { seq: 0, hash: '0'.repeat(64) }
const CHAIN = '00000000-0000-4000-8000-000000000001'

function record(count: number, more: Partial<ExportedEvent> = {}): ExportedEvent[] {
  const events: ExportedEvent[] = []
  for (let seq = 1; seq <= count; seq++) {
    const event = {
      chainId: CHAIN, seq, id: `e${seq}`, type: 'ComplaintRegistered', subjectType: 'Complaint', subjectId: `c${seq}`, campusId: null, actorKind: 'system', actorId: null,
      occurredAt: '2026-10-12T01:00:00.000000Z', recordedAt: '2026-10-12T01:00:00.000000Z', facts: '{"channel": "hotline"}', previousHash: events.at(-1)?.hash ?? START.hash, hash: '', ...more,
    }
    events.push({ ...event, hash: hashOf(event) })
  }
  return events
}

const headingOf = (events: readonly ExportedEvent[]): object => {
  const { seq, hash } = events.at(-1) ?? START
  return { format: 'huiyin-events 1', chainId: CHAIN, chain: '集团', head: { seq, hash }, exportedAt: '2026-10-12T01:00:00.000Z' }
}

async function* linesOf(texts: readonly (object | string)[]): AsyncGenerator<string> {
  for (const text of texts) yield typeof text === 'string' ? text : JSON.stringify(text)
}
const check = (texts: readonly (object | string)[]) => checkEventsFile(linesOf(texts))

describe('a file of events', () => {
  const events = record(5)
  const heading = headingOf(events)

  it('as it was written has no fault, also when it holds none', async () => {
    expect(await check([heading, ...events])).toEqual({ chain: '集团', checked: 5, head: { seq: 5, hash: events[4]!.hash }, fault: null })
    expect(await check([headingOf([])])).toMatchObject({ checked: 0, fault: null })
  })

  it.each<[string, (object | string)[], object]>([
    ['an event that was changed', events.toSpliced(2, 1, { ...events[2]!, facts: '{"channel": "letter"}' }), { line: 4, seq: 3, fault: 'altered' }],
    ['an event that was taken out', events.toSpliced(2, 1), { line: 4, seq: 3, fault: 'missing' }],
    ['an event put in twice', events.toSpliced(2, 0, events[1]!), { line: 4, seq: 2, fault: 'surplus' }],
    ['a tail written anew', [...events.slice(0, 2), ...record(5, { actorKind: 'staff' }).slice(2)], { line: 4, seq: 3, fault: 'detached' }],
    ['a tail cut off', events.slice(0, 3), { line: 5, seq: 4, fault: 'missing' }],
    ['an event of another chain', events.toSpliced(1, 1, { ...events[1]!, chainId: '00000000-0000-4000-8000-000000000002' }), { line: 3, seq: 2, fault: 'foreign' }],
    ['a line that is none', [events[0]!, '{"seq":2', ...events.slice(2)], { line: 3, seq: null, fault: 'unreadable' }],
    ['a line that lacks something', [events[0]!, { seq: 2 }, ...events.slice(2)], { line: 3, seq: null, fault: 'unreadable' }],
  ])('shows where %s stands', async (_what, lines, fault) => {
    expect(await check([heading, ...lines])).toMatchObject({ fault })
  })

  it('continued beyond its head, or with another head, is found', async () => {
    expect(await check([headingOf(events.slice(0, 4)), ...events])).toMatchObject({ fault: { line: 6, seq: 5, fault: 'surplus' } })
    expect(await check([{ ...heading, head: { seq: 5, hash: events[3]!.hash } }, ...events])).toMatchObject({ fault: { seq: 5, fault: 'altered' } })
  })

  it.each<[string, (object | string)[]]>([['empty', []], ['no JSON', ['hello']], ['of something else', [{ format: 'other' }]], ['null', ['null']], ['without a head', [{ ...headingOf([]), head: null }]]])('%s is no such file', async (_what, lines) => {
    expect(await check(lines)).toBeUndefined()
  })
})
