import { compileCalendar, type Calendar, type CalendarSpec } from '@huiyin/policy'
import type { Sql } from '../shared/database.ts'

interface CalendarKey { campus_id: string; calendar_id: string; version: number; time_zone: string }

/** Years compiled ahead; beyond them a calendar widens by itself. */
const PREPARED = { fromYear: 2023, toYear: 2028 }
const KEPT = 2_000

/** Compiled business calendars of campuses. A calendar is compiled once per version and process. */
export class CampusCalendars {
  readonly #compiled = new Map<string, Calendar>()

  /** Calendars by campus; unknown campuses are left out. */
  async read(sql: Sql, chainId: string, campusIds: readonly string[]): Promise<ReadonlyMap<string, Calendar>> {
    const keys = await sql.rows<CalendarKey>('organization.calendar_keys', `select campus.id as campus_id, calendar.id as calendar_id, calendar.version, campus.time_zone
      from campus join calendar on calendar.chain_id = campus.chain_id and calendar.id = campus.calendar_id
      where campus.chain_id = $1 and campus.id = any($2::uuid[])`, [chainId, campusIds])
    await this.#compile(sql, chainId, keys)
    return new Map(keys.map((key) => [key.campus_id, this.#compiled.get(nameOf(chainId, key))!]))
  }

  async of(sql: Sql, chainId: string, campusId: string): Promise<Calendar | undefined> {
    return (await this.read(sql, chainId, [campusId])).get(campusId)
  }

  /** A calendar by its own id, in the zone its spec names. */
  async byId(sql: Sql, chainId: string, calendarId: string): Promise<Calendar | undefined> {
    const key = await sql.one<CalendarKey>('organization.calendar_key', `select null as campus_id, id as calendar_id, version, spec ->> 'zone' as time_zone
      from calendar where chain_id = $1 and id = $2`, [chainId, calendarId])
    if (!key) return undefined
    await this.#compile(sql, chainId, [key])
    return this.#compiled.get(nameOf(chainId, key))
  }

  async #compile(sql: Sql, chainId: string, keys: readonly CalendarKey[]): Promise<void> {
    const missing = keys.filter((key) => !this.#compiled.has(nameOf(chainId, key)))
    if (missing.length === 0) return
    if (this.#compiled.size > KEPT) this.#compiled.clear()
    const specs = await sql.rows<{ id: string; spec: CalendarSpec }>('organization.calendar_specs',
      'select id, spec from calendar where chain_id = $1 and id = any($2::uuid[])', [chainId, missing.map((key) => key.calendar_id)])
    const specOf = new Map(specs.map(({ id, spec }) => [id, spec]))
    for (const key of missing) {
      this.#compiled.set(nameOf(chainId, key), compileCalendar({ ...specOf.get(key.calendar_id)!, id: key.calendar_id, zone: key.time_zone }, PREPARED))
    }
  }
}

const nameOf = (chainId: string, { calendar_id, version, time_zone }: CalendarKey): string => `${chainId} ${calendar_id} ${version} ${time_zone}`
