import type { Caller } from '../../testing/index.ts'
import { openDesk, type ActResult, type Desk } from '../test-desk.ts'

/** A desk under one regulation, with people of every post who act through the API. */
export interface WorkingDesk extends Desk {
  /** A new person of this post. */
  person(role: Parameters<Desk['chain']['addStaff']>[0]): Promise<Caller>
  /** Does an act with whatever it needs: fields the policy asks for are filled in where they are not given. */
  work(complaintId: string, action: string, given?: Record<string, string>, caller?: Caller, occurredAt?: string): Promise<ActResult>
  /** Some fields of a case; those not asked for are absent whatever the type says. */
  shown(complaintId: string, fields: string): Promise<ShownCase>
}

export interface ShownCase {
  version: number
  stage: string
  severity: string | null
  caseType: string
  classification: { dimension: string; value: string; clauses: string[] }[]
  clocks: { key: string; status: string; dueAt: string | null; open: boolean }[]
  actions: { key: string; allowed: boolean; because: { zh: string; en: string } | null; demands: { code: string; met: boolean; clauses: string[] }[]; fields: ShownField[] }[]
}

interface ShownField { key: string; type: string; required: boolean; choices: { key: string; excludedBecause: object | null }[] | null }

const FILLED: Record<string, string> = { TEXT: '如实记录', NUMBER: '1', MONEY: '1', DATE: '2026-12-01', INSTANT: '2026-12-01T10:00:00+08:00', BOOLEAN: 'true' }

/** Mutations of acts that have one of their own, and where their words go. */
const OWN: Record<string, (given: Record<string, string>) => [mutation: string, input: object]> = {
  close: () => ['closeComplaint', { conclusion: '已处理完毕' }],
  reply: () => ['replyToComplainant', { reply: '已告知处理结果' }],
  note_progress: () => ['noteProgress', { note: '正在处理' }],
  reopen: () => ['reopenComplaint', { reason: '对结果不满意' }],
  classify: () => ['classifyComplaint', { classification: [] }],
  explain: () => ['explainToComplainant', { explanation: '先作说明' }],
  promise: ({ agreed_reply_at: agreedReplyAt }) => ['promiseReply', { agreedReplyAt }],
}

export async function openWorkingDesk(at: string, policies: Parameters<typeof openDesk>[1]): Promise<WorkingDesk> {
  const desk = await openDesk(at, policies)
  const shown: WorkingDesk['shown'] = async (id, fields) => (await desk.ask(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id })).complaint
  return {
    ...desk, shown,
    async person(role) {
      const { email, password } = await desk.chain.addStaff(role)
      return { cookie: await desk.api.signIn(email, password) }
    },
    async work(complaintId, action, given = {}, caller, occurredAt) {
      const { actions } = await shown(complaintId, 'actions { key fields { key type required choices { key excludedBecause { zh } } } }')
      const fields = actions.find(({ key }) => key === action)?.fields ?? []
      const own = Object.hasOwn(OWN, action) ? OWN[action]!(given) : undefined
      const named = new Set(own ? Object.keys(own[1]) : [])
      const values = fields.flatMap(({ key, type, required, choices }) => {
        if (key in given) return [{ field: key, value: given[key]! }]
        if (!required || named.has(camelCase(key))) return []
        return [{ field: key, value: type === 'CHOICE' ? choices?.find(({ excludedBecause }) => excludedBecause === null)?.key ?? 'other' : FILLED[type]! }]
      })
      const extra = Object.keys(given).filter((key) => !fields.some((field) => field.key === key) && !named.has(camelCase(key))).map((field) => ({ field, value: given[field]! }))
      const [mutation, input] = own ?? ['actOnComplaint', { action }]
      return desk.act(mutation, { complaintId, ...input, values: [...values.filter(({ field }) => !named.has(camelCase(field))), ...extra], ...(occurredAt && { occurredAt }) }, caller)
    },
  }
}

const camelCase = (field: string): string => field.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
