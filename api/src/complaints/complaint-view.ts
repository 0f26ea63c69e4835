import type { PolicyPack } from '@huiyin/policy'
import type { Viewer } from '../shared/viewer.ts'
import type { ComplaintRow } from './complaint.entity.ts'
import { Complaint, type ComplaintView } from './complaint.graphql.ts'

export const viewOf = (pack: PolicyPack, viewer: Viewer): ComplaintView =>
  ({ pack, unmasked: viewer.permissions.has('complaints:unmask'), partner: viewer.kind === 'partner' })

/** A row as this viewer may see it. */
export const showComplaint = (row: ComplaintRow, pack: PolicyPack, viewer: Viewer): Complaint => new Complaint(row, viewOf(pack, viewer))
