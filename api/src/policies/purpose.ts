import type { PolicyPack } from '@huiyin/policy'

/** What policies are for. */
export const purposes = ['complaints', 'grading', 'training', 'congress'] as const
export type PolicyPurpose = (typeof purposes)[number]

const SUBJECTS: readonly (readonly [subject: string, purpose: PolicyPurpose])[] = [['complaint', 'complaints'], ['congress', 'congress'], ['new_teacher', 'training']]

/** What a pack is for. A campus has one version for each purpose; packs of different purposes govern it side by side. */
export function purposeOf(pack: PolicyPack): PolicyPurpose {
  if (pack.grading) return 'grading'
  return SUBJECTS.find(([subject]) => pack.lifecycles.some((lifecycle) => lifecycle.subject === subject))?.[1] ?? 'complaints'
}
