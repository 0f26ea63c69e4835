import type { Text } from '@huiyin/policy'
import { rolesIn } from '../policies/index.ts'
import type { Viewer } from '../shared/viewer.ts'
import type { Duty } from './duty.graphql.ts'
import type { DutyActNotAllowed, DutyVersionConflict } from './duty-result.graphql.ts'

export interface Reason { code: string; because: Text; clauses: readonly string[] }

/** Posts that answer for a campus or the chain: they may call off what cannot be done. */
const HEADS = ['director', 'general_manager', 'chain_admin']

const settled = ({ row }: Duty): Reason | undefined => {
  if (row.done_at !== null) return { code: 'ALREADY_DONE', because: { zh: '这项例行工作已经完成', en: 'This duty has been done already' }, clauses: [] }
  if (row.cancelled_at !== null) return { code: 'ALREADY_CANCELLED', because: { zh: '这项例行工作已经取消', en: 'This duty has been called off' }, clauses: [] }
  return undefined
}

/** Why a viewer may not record the duty as done now; undefined when they may. */
export function whyNotComplete(duty: Duty, viewer: Viewer): Reason | undefined {
  const { row, view: { policy: { pack }, definition, now } } = duty
  const ended = settled(duty)
  if (ended) return ended
  if (!rolesIn(pack, viewer).includes(definition.ownerRole)) {
    const { zh, en } = duty.ownerRoleTitle
    return { code: 'ROLE_DOES_NOT_ALLOW', because: { zh: `这项例行工作由“${zh}”完成`, en: `This duty is done by: ${en}` }, clauses: definition.clauses }
  }
  if (now < Date.parse(row.opens_at)) return { code: 'NOT_OPEN_YET', because: { zh: '还没有到可以完成的时间', en: 'It cannot be done yet' }, clauses: definition.clauses }
  return undefined
}

/** Why a viewer may not call the duty off; undefined when they may. API keys act for the whole institution. */
export function whyNotCancel(duty: Duty, viewer: Viewer): Reason | undefined {
  const ended = settled(duty)
  if (ended) return ended
  if (viewer.kind === 'partner' || HEADS.some((post) => viewer.roles.has(post))) return undefined
  return { code: 'ROLE_DOES_NOT_ALLOW', because: { zh: '只有负责人可以取消例行工作', en: 'Only those who run the campus or the chain may call a duty off' }, clauses: [] }
}

export const actNotAllowed = (duty: Duty, { code, because, clauses }: Reason): DutyActNotAllowed =>
  ({ __typename: 'DutyActNotAllowed', code: 'DUTY_ACT_NOT_ALLOWED', path: null, message: `${because.en}.`, reason: code, because, clauses, duty })

export const versionConflict = (expectedVersion: number, current: Duty): DutyVersionConflict => ({
  __typename: 'DutyVersionConflict', code: 'DUTY_VERSION_CONFLICT', path: ['expectedVersion'], expectedVersion, current,
  message: `The duty has version ${current.row.version}, not ${expectedVersion}; look at it again before acting.`,
})
