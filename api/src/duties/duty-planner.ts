import type { TimeSource } from '../shared/time.ts'
import { Demands } from './demanded.ts'
import type { DutyServices } from './duty-services.ts'
import { checkPlans, type CheckedPlace } from './plan-check.ts'
import { planPlace } from './plan-place.ts'
import { markUnchanged, readStale, readUnplanned } from './plan.store.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** 02:10 in China, when nothing opens. */
const HOUR_OF_PLANNING_MS = 18 * HOUR_MS + 600_000
/** After something has happened, before looking whether it made a plan stale: much happens together. */
const PAUSE_MS = 1_000
/** Between two looks for stale plans, in case wake-ups are lost. */
const BACKSTOP_MS = 60_000

export interface DutyPlannerOptions extends DutyServices {
  time: TimeSource
  onTrouble(error: Error): void
}

/**
 * Plans ahead: each night all places, and at once those whose calendar or policy has changed. A place is planned in one transaction that marks
 * it as planned, so a planner that dies leaves whole plans, and the next start goes on with the others. Any number may run.
 */
export class DutyPlanner {
  readonly #options: DutyPlannerOptions
  #cancelNight = (): void => {}
  #unlisten = (): void => {}
  #pause: NodeJS.Timeout | undefined
  #backstop: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #isStopped = true

  constructor(options: DutyPlannerOptions) {
    this.#options = options
  }

  start(): void {
    this.#isStopped = false
    void this.#next(() => this.planAll(DAY_MS))
    this.#waitForNight()
    this.#unlisten = this.#options.log.bus.listen(() => {
      this.#pause ??= setTimeout(() => {
        this.#pause = undefined
        void this.#next(() => this.planStale())
      }, PAUSE_MS)
    })
    this.#backstop = setInterval(() => void this.#next(() => this.planStale()), BACKSTOP_MS)
    this.#backstop.unref()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancelNight()
    this.#unlisten()
    clearTimeout(this.#pause)
    clearInterval(this.#backstop)
    await this.#working
  }

  /** Plans every place that has not been planned for so long. On most nights most places need nothing: reading tells, and they are marked together. */
  async planAll(longerThan: number): Promise<void> {
    const { log: { db }, clocks, time } = this.#options
    for (const { id: chainId } of await db.system((sql) => sql.rows<{ id: string }>('duties.chains', 'select id from chain order by id'))) {
      if (this.#isInterrupted) return
      const demands = new Demands(time.now())
      const since = demands.now - longerThan
      const checked = await db.read(chainId, async (sql) => checkPlans(clocks, sql, chainId, await readUnplanned(sql, chainId, since), () => demands, demands.now))
      const isChanged = ({ difference: { added, moved, dropped } }: CheckedPlace): boolean => added.length + moved.length + dropped.length > 0
      const unchanged = checked.filter((place) => !isChanged(place)).map(({ placeId }) => placeId)
      if (unchanged.length > 0) await db.write(chainId, (sql) => markUnchanged(sql, chainId, unchanged, demands.now))
      await this.#plan(chainId, checked.filter(isChanged).map(({ placeId }) => placeId), demands, since)
    }
  }

  /** Plans anew where a calendar or a policy has changed. */
  async planStale(): Promise<void> {
    const stale = await this.#options.log.db.system(readStale)
    for (const [chainId, places] of Map.groupBy(stale, (place) => place.chainId)) await this.#plan(chainId, places.map(({ placeId }) => placeId), new Demands(this.#options.time.now()), -Infinity)
  }

  async #plan(chainId: string, placeIds: readonly string[], demands: Demands, since: number): Promise<void> {
    for (const placeId of placeIds) {
      if (this.#isInterrupted) return
      try {
        await planPlace(this.#options, chainId, placeId, demands, since)
      } catch (error) {
        // One that cannot be planned must not hold up the others.
        this.#options.onTrouble(new Error(`The duties of ${placeId} cannot be planned.`, { cause: error }))
      }
    }
  }

  /** `planAll()` also serves planners that were never started. */
  get #isInterrupted(): boolean {
    return this.#isStopped && this.#backstop !== undefined
  }

  #waitForNight(): void {
    const next = (Math.floor((this.#options.time.now() - HOUR_OF_PLANNING_MS) / DAY_MS) + 1) * DAY_MS + HOUR_OF_PLANNING_MS
    this.#cancelNight = this.#options.time.wake(next, () => this.#next(() => this.planAll(HOUR_MS)).then(() => {
      if (!this.#isStopped) this.#waitForNight()
    }))
  }

  /** One after the other, so that stopping knows what to wait for. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#working = this.#working.then(() => (this.#isStopped ? undefined : work())).catch(this.#options.onTrouble)
    return this.#working
  }
}
