import type { Database } from '../shared/database.ts'
import type { TimeSource } from '../shared/time.ts'
import { forgetExpired } from './rehearsal.store.ts'

const DAY_MS = 86_400_000

/** Once a day: forgets results whose time is over. Until then nobody is shown them any more. */
export class Forgetting {
  readonly #db: Database
  readonly #time: TimeSource
  readonly #onTrouble: (error: Error) => void
  #cancel = (): void => {}
  #working: Promise<void> | undefined

  constructor(db: Database, time: TimeSource, onTrouble: (error: Error) => void) {
    this.#db = db
    this.#time = time
    this.#onTrouble = onTrouble
  }

  start(): void {
    this.#cancel = this.#time.wake((Math.floor(this.#time.now() / DAY_MS) + 1) * DAY_MS, () => (this.#working = this.run().catch(this.#onTrouble).then(() => this.start())))
  }

  async stop(): Promise<void> {
    this.#cancel()
    await this.#working
    this.#cancel()
  }

  async run(): Promise<void> {
    const chains = await this.#db.system((sql) => sql.rows<{ id: string }>('rehearsal.chains', 'select id from chain order by id'))
    for (const { id } of chains) await this.#db.write(id, (sql) => forgetExpired(sql, id, this.#time.now()))
  }
}
