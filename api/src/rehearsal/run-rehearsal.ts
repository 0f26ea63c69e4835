import { setTimeout as pause } from 'node:timers/promises'
import { compareCase, type Calendar, type ResolvedPack } from '@huiyin/policy'
import { loadJudgings, type Judging } from '../clocks/index.ts'
import type { Ended, JobKind, JobRun } from '../jobs/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import { isoOf } from '../shared/time.ts'
import { calendarsWith } from './calendar-changes.ts'
import { countCases, firstPlace, readCasePage, type CaseRow, type PagePlace } from './case-pages.reader.ts'
import { PREVIEW_KIND } from './preview-migration.ts'
import { PERMISSION, typeOf } from './read-request.ts'
import type { RehearsalRow, RehearsalSummary } from './rehearsal.entity.ts'
import type { SimulationResult } from './rehearsal-result.graphql.ts'
import type { RehearsalServices } from './rehearsal-services.ts'
import { forgetExpired, KEPT_MS, saveRehearsal } from './rehearsal.store.ts'
import { openPackOf, resolved, type OpenPack } from './rules-to-try.ts'
import { SIMULATE_KIND, type SimulationOrder } from './simulate-policy.ts'
import { Tally } from './tally.ts'

/** Cases read in one transaction and judged without a break: no request waits longer for it than it takes to answer one. */
const BATCH = 100
const LONGEST_BREAK_MS = 200

export const simulationKind = (services: RehearsalServices): JobKind => ({
  kind: SIMULATE_KIND, permission: PERMISSION, isCancellable: true,
  failed: { zh: '系统出错，试算没有完成，没有改动任何内容。请再试一次，或联系管理员。', en: 'The system failed before the trial was done; nothing was changed. Try again, or tell the administrator.' },
  run: (run) => rehearse(services, run),
})

export const previewKind = (services: RehearsalServices): JobKind => ({
  kind: PREVIEW_KIND, permission: PERMISSION, isCancellable: true,
  failed: { zh: '系统出错，预览没有完成，没有改动任何内容。请再试一次，或联系管理员。', en: 'The system failed before the preview was done; nothing was changed. Try again, or tell the administrator.' },
  run: (run) => rehearse(services, run),
})

/** Reads and judges in short transactions that cannot write; only the result is written, with the end of the job. */
async function rehearse(services: RehearsalServices, run: JobRun): Promise<Ended> {
  const { complaints: { log: { db } } } = services
  const { selection, campusIds, rules } = run.input as SimulationOrder
  const began = performance.now()
  const tried = await trial(services, run)
  const tally = new Tally()
  const total = await db.read(run.chainId, (sql) => countCases(sql, run.chainId, campusIds, selection))
  const left = { otherPack: 0, already: 0 }
  let done = 0
  run.progress(done, total)
  for (const campusId of campusIds) {
    for (let after: PagePlace = firstPlace; ;) {
      const batchBegan = performance.now()
      const cases = await db.read(run.chainId, (sql) => readCasePage(sql, run.chainId, campusId, selection, after, BATCH))
      if (cases.length === 0) break
      const wanted = selection.kind === 'open' ? cases.filter((one) => fits(one, tried.target!, left)) : cases
      await judgeBatch(services, run, tally, wanted, tried)
      after = cases.at(-1)!
      done += cases.length
      run.progress(done, Math.max(done, total))
      // Half of the time belongs to whoever asks something meanwhile.
      await pause(Math.min(performance.now() - batchBegan, LONGEST_BREAK_MS))
    }
  }
  const summary: RehearsalSummary = { ...tally.summary, ...left, durationMs: Math.round(performance.now() - began) }
  const row: RehearsalRow = {
    jobId: run.id, kind: selection.kind === 'open' ? 'migration_preview' : 'simulation', asOf: isoOf(run.now), expiresAt: isoOf(run.now + KEPT_MS),
    policyVersionId: rules.kind === 'version' ? rules.id : null, campusIds: [...campusIds],
    receivedFrom: selection.kind === 'received' ? selection.from : null, receivedTo: selection.kind === 'received' ? selection.to : null, summary,
  }
  return db.write(run.chainId, async (sql) => {
    await forgetExpired(sql, run.chainId, run.now)
    await saveRehearsal(sql, run.chainId, row, tally.flips)
    const { cases, flips, turns, failed } = summary
    const result: SimulationResult = { __typename: 'SimulationResult', changed: 0, cases, flips, ...turns, failed }
    return run.end(sql, { status: 'succeeded', done, total: done, message: messageOf(summary), result })
  })
}

function messageOf({ cases, flips, turns: { gained, lost }, failed, otherPack, already }: RehearsalSummary): { zh: string; en: string } {
  const zh = [`共判定 ${cases} 件，其中 ${flips} 件结果不同：${gained} 项时限由逾期变为及时，${lost} 项由及时变为逾期`]
  const en = [`${cases} cases were judged; ${flips} come out differently: ${gained} limits would be kept, ${lost} missed`]
  if (otherPack > 0) { zh.push(`${otherPack} 件适用其他制度，未计入`); en.push(`${otherPack} belong to other regulations and were left out`) }
  if (already > 0) { zh.push(`${already} 件已适用该版本`); en.push(`${already} are under this version already`) }
  if (failed > 0) { zh.push(`${failed} 件无法判定`); en.push(`${failed} could not be judged`) }
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` }
}

/** What is tried, made ready once. */
interface Trial {
  target: GoverningPolicy | undefined
  packFor(judging: Judging, versions: ReadonlyMap<string, GoverningPolicy>): ResolvedPack
  calendarFor(calendar: Calendar): Calendar
}

async function trial({ complaints: { log: { db }, clocks: { policies } } }: RehearsalServices, run: JobRun): Promise<Trial> {
  const { rules, parameters, days } = run.input as SimulationOrder
  const calendarFor = calendarsWith(days)
  if (rules.kind === 'pinned') {
    const made = new Map<string, ResolvedPack>()
    return {
      target: undefined, calendarFor,
      packFor({ subject: { policyVersionId }, pack: own }, versions) {
        if (parameters.length === 0) return own
        let pack = made.get(policyVersionId)
        if (!pack) made.set(policyVersionId, (pack = resolved(openPackOf(policies, versions.get(policyVersionId)!), parameters)))
        return pack
      },
    }
  }
  const target = rules.kind === 'version' ? await db.read(run.chainId, (sql) => policies.pinned(sql, run.chainId, rules.id)) : undefined
  const open: OpenPack = target ? openPackOf(policies, target) : (JSON.parse(run.payload.toString('utf8')) as OpenPack)
  // Without other values the shelf's own is taken, whose compiled form is at hand.
  const pack = target && parameters.length === 0 ? target.pack : resolved(open, parameters)
  return { target, packFor: () => pack, calendarFor }
}

function fits({ packKey, policyVersionId }: CaseRow, target: GoverningPolicy, left: { otherPack: number; already: number }): boolean {
  if (packKey !== target.packKey) left.otherPack++
  else if (policyVersionId === target.id) left.already++
  else return true
  return false
}

interface Loaded { judgings: readonly Judging[]; versions: ReadonlyMap<string, GoverningPolicy> }

/** One that cannot be judged does not hold up the others. */
async function judgeBatch(services: RehearsalServices, run: JobRun, tally: Tally, cases: readonly CaseRow[], tried: Trial): Promise<void> {
  const fail = (id: string, cause: unknown): void => {
    tally.fail()
    services.onTrouble(new Error(`The complaint ${id} cannot be judged in a trial.`, { cause }))
  }
  const order = run.input as SimulationOrder
  const caseOf = new Map(cases.map((one) => [one.id, one]))
  for (const { judgings, versions } of await loadBatch(services, run, cases, fail)) {
    for (const judging of judgings) {
      const { subject, pack, calendar } = judging
      // Cases of other kinds share the table; only complaints are what was received.
      if (order.selection.kind === 'received' && typeOf(subject) !== 'complaint') continue
      try {
        const sides = { before: pack, after: tried.packFor(judging, versions) }
        const compared = compareCase({ id: subject.id, type: typeOf(subject), ...(subject.facts && { facts: subject.facts }) }, subject.history, { pack, calendar }, { pack: sides.after, calendar: tried.calendarFor(calendar) }, run.now)
        tally.add(caseOf.get(subject.id)!, compared, sides)
      } catch (error) {
        fail(subject.id, error)
      }
    }
  }
}

async function loadBatch(services: RehearsalServices, run: JobRun, cases: readonly CaseRow[], fail: (id: string, cause: unknown) => void): Promise<Loaded[]> {
  const { log: { db }, clocks } = services.complaints
  const load = (of: readonly CaseRow[]): Promise<Loaded> => db.read(run.chainId, async (sql) => ({
    judgings: await loadJudgings(clocks, sql, run.chainId, 'complaint', of.map(({ id }) => id)),
    versions: await clocks.policies.read(sql, run.chainId, of.map(({ policyVersionId }) => policyVersionId)),
  }))
  if (cases.length === 0) return []
  try {
    return [await load(cases)]
  } catch (error) {
    // A database that is away concerns all of them.
    if ('code' in (error as object)) throw error
    if (cases.length === 1) {
      fail(cases[0]!.id, error)
      return []
    }
    const loaded: Loaded[] = []
    for (const one of cases) loaded.push(...(await loadBatch(services, run, [one], fail)))
    return loaded
  }
}
