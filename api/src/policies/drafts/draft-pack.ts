import { resolvePack, validatePack, type PackProblem, type ParameterValues, type PolicyPack, type ResolvedPack } from '@huiyin/policy'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { DraftRow } from './draft.entity.ts'

/** The pack a draft stands for. */
export function packOfDraft(shelf: PolicyShelf, { content, packKey }: Pick<DraftRow, 'content' | 'packKey'>): PolicyPack | undefined {
  return content ?? shelf.builtIn(packKey)
}

export type Examined = { readonly problems: readonly PackProblem[]; readonly resolved: ResolvedPack | null }

/** Everything that stands in the way of publishing: shape, references, blanks, contradictions. */
export function examine(pack: PolicyPack, parameters: ParameterValues): Examined {
  const problems = validatePack(pack)
  // Only a whole pack can have its blanks filled.
  if (problems.length > 0) return { problems, resolved: null }
  const resolution = resolvePack(pack, parameters)
  return resolution.ok ? { problems: [], resolved: resolution.pack } : { problems: resolution.problems, resolved: null }
}

/** A regulation that nobody has written down yet: the sections are there, and a case can be received and closed. */
export function emptyPack(id: string, title: { zh: string; en: string }): PolicyPack {
  const clause = `${id}/1` as const
  const words = (zh: string, en: string) => ({ zh, en })
  return {
    id, version: '0.1.0', title, regulation: [{ id: clause, kind: 'stage', summary: words('投诉从受理到结案。', 'A complaint is received and closed.') }],
    subjects: [{ id: 'complaint', title: words('投诉', 'complaint') }], roles: [{ id: 'director', clauses: [clause], title: words('负责人', 'director') }],
    facts: [{ id: 'channel', type: 'text', title: words('渠道', 'channel') }, { id: 'anonymous', type: 'boolean', title: words('匿名', 'anonymous') }],
    derivedFacts: [],
    events: [
      { type: 'complaint_received', title: words('受理', 'received') }, { type: 'complaint_classified', title: words('分类', 'classified') },
      { type: 'progress_noted', title: words('记录进展', 'progress noted') }, { type: 'complaint_closed', title: words('结案', 'closed') },
      { type: 'complaint_reopened', title: words('重新受理', 'reopened') }, { type: 'complaint_withdrawn', title: words('撤回', 'withdrawn') }, { type: 'complaint_merged', title: words('合并', 'merged') },
    ],
    guidance: [], channels: [{ id: 'phone', ticketType: 'complaint', clauses: [clause], title: words('电话', 'Phone'), fields: [] }], dimensions: [], rules: [],
    lifecycles: [{
      subject: 'complaint', initial: 'received',
      stages: [
        { id: 'received', clauses: [clause], title: words('已受理', 'Received'), actions: ['note_progress', 'close'] },
        { id: 'closed', clauses: [clause], title: words('已结案', 'Closed'), actions: ['reopen'], terminal: true },
      ],
      moves: [{ on: 'complaint_closed', to: 'closed' }, { on: 'complaint_withdrawn', to: 'closed' }, { on: 'complaint_merged', to: 'closed' }, { on: 'complaint_reopened', to: 'received' }],
      actions: [
        { id: 'note_progress', event: 'progress_noted', clauses: [clause], title: words('记录进展', 'Note progress'), roles: [], requires: [], fields: [] },
        { id: 'close', event: 'complaint_closed', clauses: [clause], title: words('结案', 'Close'), roles: [], requires: [], fields: [] },
        { id: 'reopen', event: 'complaint_reopened', clauses: [clause], title: words('重新受理', 'Reopen'), roles: [], requires: [], fields: [] },
      ],
    }],
    ownership: { parties: [{ id: 'house', title: words('本单位', 'the house') }], rules: [{ event: 'complaint_received', party: 'house' }, { event: 'complaint_closed', party: null }, { event: 'complaint_reopened', party: 'house' }] },
    clocks: [], escalations: [], approvals: [], notices: [], settlements: [], personnel: [], excluded: [], touchpoints: [], surveys: [], care: [], metrics: [], reports: [], duties: [],
    records: [], retention: [], supervision: [], confidentiality: [], meetings: [], training: [], improvements: [], parameters: [], parameterRules: [], conflicts: [],
  }
}
