import type { ComplaintSummary } from '../listeners.ts'
import type { Standing } from './case.store.ts'

export const summaryOf = ({ id, campus_id, client_id, case_type, received_at, topic, status, timeliness }: Standing): ComplaintSummary =>
  ({ id, caseType: case_type, campusId: campus_id, clientId: client_id, receivedAt: received_at, topic, status, timeliness })
