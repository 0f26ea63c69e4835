import type { ParameterValues, PolicyPack } from '@huiyin/policy'

/** An edition in the making. */
export interface DraftRow {
  id: string
  packKey: string
  basedOn: string | null
  /** The pack as edited; null: the built-in one, of which only blanks are filled. */
  content: PolicyPack | null
  parameters: ParameterValues
  state: 'editing' | 'submitted'
  /** Rises with each change. */
  revision: number
  version: string | null
  effectiveFrom: string | null
  note: string | null
  createdBy: string
  /** Everybody who changed it, as `kind:id`. */
  editedBy: string[]
  submittedBy: string | null
  createdAt: string
  updatedAt: string
}
