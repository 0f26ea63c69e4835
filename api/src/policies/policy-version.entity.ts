import type { ParameterValues, PolicyPack } from '@huiyin/policy'
import type { PolicyPurpose } from './purpose.ts'

/** A published edition of a pack. Never edited: a new edition is a new row. */
export interface PolicyVersionRow {
  id: string
  packKey: string
  version: string
  /** The pack itself; null for a built-in one. */
  content: PolicyPack | null
  /** What the chain has filled its blanks with. */
  parameters: ParameterValues
  effectiveFrom: string
  publishedAt: string
  purpose: PolicyPurpose
  note: string | null
  /** Who asked for it and who agreed, as `kind:id`; null for versions that came with the product. */
  submittedBy: string | null
  publishedBy: string | null
}

/** From when until when a campus is governed by a policy version. */
export interface PolicyBindingRow {
  id: string
  purpose: PolicyPurpose
  campusId: string
  policyVersionId: string
  effectiveFrom: string
  effectiveTo: string | null
}
