import type { ComplaintSummary } from '../listeners.ts'
import type { Standing } from './case.store.ts'

export const summaryOf = ({ id, campus_id, client_id, received_at, topic, status, timeliness }: Standing): ComplaintSummary =>
  ({ id, campusId: campus_id, clientId: client_id, receivedAt: received_at, topic, status, timeliness })
