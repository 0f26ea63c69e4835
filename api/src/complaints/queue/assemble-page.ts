import { Client } from '../../clients/index.ts'
import { Clock } from '../../clocks/index.ts'
import { toCampus, toStaffMember } from '../../organization/index.ts'
import type { ComplaintRow } from '../complaint.entity.ts'
import type { Nested } from '../complaint.graphql.ts'
import type { PageRows } from './complaint-page.reader.ts'

/** Puts the records of a page around its complaints. What the plan left out stays undefined, for loaders to bring. */
export function assemble({ campuses, staff, clients, clocks }: PageRows): (row: ComplaintRow) => Nested {
  const campusOf = campuses && new Map(campuses.map((row) => [row.id, toCampus(row)]))
  const memberOf = staff && new Map(staff.map((row) => [row.id, toStaffMember(row)]))
  const clientOf = clients && new Map(clients.map((row) => [row.id, new Client(row as never)]))
  const clocksOf = clocks && new Map<string, Clock[]>()
  for (const row of clocks ?? []) {
    const list = clocksOf!.get(row.complaintId)
    if (list) list.push(new Clock(row))
    else clocksOf!.set(row.complaintId, [new Clock(row)])
  }
  return ({ id, campus_id, client_id, assignee_id }) => ({
    ...(campusOf && { campus: campusOf.get(campus_id)! }),
    ...(memberOf && { assignee: memberOf.get(assignee_id!) ?? null }),
    ...(clientOf && { client: clientOf.get(client_id!) ?? null }),
    ...(clocksOf && { clocks: clocksOf.get(id) ?? [] }),
  })
}
