import type { GoverningPolicy } from '../policies/index.ts'
import type { Viewer } from '../shared/viewer.ts'
import type { ComplaintRow } from './complaint.entity.ts'
import { Complaint, type ComplaintView } from './complaint.graphql.ts'

/** @param policy undefined where nothing shown depends on it */
export const viewOf = (policy: GoverningPolicy | undefined, viewer: Viewer): ComplaintView => ({
  get policy() {
    if (!policy) throw new Error('This complaint was read without its policy.')
    return policy
  },
  unmasked: viewer.permissions.has('complaints:unmask'), partner: viewer.kind === 'partner',
})

/** A row as this viewer may see it. */
export const showComplaint = (row: ComplaintRow, policy: GoverningPolicy, viewer: Viewer): Complaint => new Complaint(row, viewOf(policy, viewer))
