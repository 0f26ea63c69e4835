import { gradeClient, type GradeResult, type GradingScale, type Text } from '@huiyin/policy'
import { recordEvents, type NewEvent } from '../../events/index.ts'
import type { PolicyShelf } from '../../policies/index.ts'
import type { Sql } from '../../shared/database.ts'
import { NIL_UUID } from '../../shared/relay.ts'
import { isoOf } from '../../shared/time.ts'
import type { Actor } from '../../shared/viewer.ts'
import type { GradeName, StoredGrade } from '../client.entity.ts'
import type { ClientServices } from '../client-services.ts'
import { measureProfiles, type MeasuredProfile } from './measure-profiles.reader.ts'
import { scalesInForce } from './scales-in-force.ts'

/** Until somebody has assessed a family, it counts as neither eager nor cold. */
const ASSUMED_INTENT = 'weak_to_moderate'
const ASSUMPTION: Text = { zh: '合作意向尚未评估，暂按“一般”计算', en: 'The intent to cooperate has not been assessed; it counts as weak to moderate for now' }

export function gradeOf({ profile, cooperationIntent }: Pick<MeasuredProfile, 'profile' | 'cooperationIntent'>, scale: GradingScale): StoredGrade {
  const { grade, mean, scores, gates, reasons, clauses }: GradeResult = gradeClient({ ...profile, cooperationIntent: cooperationIntent ?? ASSUMED_INTENT }, scale)
  return { grade, mean, scores, gates, clauses, reasons: cooperationIntent === null ? [...reasons, ASSUMPTION] : reasons }
}

export interface Graded { chainId: string; clientIds: readonly string[]; now: number; actor: Actor }

/**
 * Grades families anew by the regulation in force for grading at their campus and stores what has changed, in one statement. Answers an event for each family whose grade became another; the
 * caller appends them. Only enrolled families are graded (kindergarten-grading/1.2); the others keep the grade they had.
 */
export async function gradeClients(sql: Sql, policies: PolicyShelf, { chainId, clientIds, now, actor }: Graded): Promise<NewEvent[]> {
  const grades: { id: string; detail: StoredGrade }[] = []
  for (const { scale, clientIds: ids } of await scalesInForce(sql, policies, chainId, clientIds, now)) {
    const measured = await measureProfiles(sql, chainId, ids, scale.spendWindowYears, now)
    grades.push(...measured.map((one) => ({ id: one.clientId, detail: gradeOf(one, scale) })))
  }
  if (grades.length === 0) return []
  const changed = await sql.rows<{ id: string; campus_id: string; before: GradeName | null; grade: GradeName }>('clients.grade', `
    update client c set grade = r.detail ->> 'grade', grade_mean = (r.detail ->> 'mean')::numeric, grade_detail = r.detail, graded_at = $3
    from json_to_recordset($2) as r(id uuid, detail jsonb), client old
    where c.chain_id = $1 and c.id = r.id and old.chain_id = $1 and old.id = r.id and c.grade_detail is distinct from r.detail
    returning c.id, c.campus_id, old.grade as before, c.grade`, [chainId, JSON.stringify(grades), isoOf(now)])
  return changed.filter(({ before, grade }) => before !== grade).map(({ id, campus_id: campusId, before, grade }) => ({
    type: 'ClientGraded', subjectType: 'Client', subjectId: id, campusId, actor, occurredAt: now, facts: { grade, before },
  }))
}

const BATCH = 500
const system: Actor = { kind: 'system', id: null }

/** Grades all enrolled families of a chain: tenure and the window of fees move on by themselves. Answers how many have another grade now. */
export async function regradeAll({ log, clocks: { policies } }: Pick<ClientServices, 'log' | 'clocks'>, chainId: string, now: number): Promise<number> {
  let changed = 0
  for (let last = NIL_UUID; ;) {
    const batch = await recordEvents(log, chainId, now, async (sql) => {
      const ids = (await sql.rows<{ id: string }>('clients.next_batch', `select id from client where chain_id = $1 and status = 'enrolled' and id > $2 order by id limit ${BATCH} for update`,
        [chainId, last])).map(({ id }) => id)
      const events = await gradeClients(sql, policies, { chainId, clientIds: ids, now, actor: system })
      return { done: { ids, changed: events.length }, events }
    })
    changed += batch.changed
    if (batch.ids.length < BATCH) return changed
    last = batch.ids.at(-1)!
  }
}
