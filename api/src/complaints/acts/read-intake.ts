import { readValues, type FieldValueInput } from '../../policies/index.ts'
import { fromGlobalId } from '../../shared/relay.ts'
import type { ClassificationInput, RegisterComplaintInput, TurnTouchpointIntoComplaintInput } from './act-input.graphql.ts'
import type { InputCheck } from '../../shared/input-check.ts'
import { readClassification } from './classification.ts'

/** An id as it was sent, and the uuid it stands for; undefined when it is not of the expected type. */
export interface SentId {
  sent: string
  field: string
  id: string | undefined
}

/** The words of a complaint, checked as far as the input alone tells. */
export interface IntakeWords {
  matter: string | null
  demand: string | null
  receivedAt: number
  classification: ClassificationInput[]
}

export interface IntakeValues extends IntakeWords {
  campus: SentId
  channel: string
  anonymous: boolean
  complainantName: string | null
  complainantPhone: string | null
  complainantRelation: string | null
  client: SentId | null
  touchpoint: SentId | null
  subjectStaff: SentId | null
  agreedTargetAt: number | null
  values: FieldValueInput[]
}

export const sentId = (field: string, sent: string, type: string): SentId => ({ field, sent, id: fromGlobalId(sent, type) })
const optionalId = (field: string, sent: string | null | undefined, type: string): SentId | null => (sent == null ? null : sentId(field, sent, type))

function readWords({ matter, demand, classification }: Pick<RegisterComplaintInput, 'matter' | 'demand' | 'classification'>, check: InputCheck): Omit<IntakeWords, 'receivedAt'> {
  return {
    matter: check.text('matter', matter, { longest: 5000, required: true }),
    demand: check.text('demand', demand, { longest: 2000 }),
    classification: readClassification(classification, check),
  }
}

export function readIntake(input: RegisterComplaintInput, check: InputCheck): IntakeValues {
  const { campusId, channel, anonymous, complainant, clientId, touchpointId, subjectStaffId, agreedTargetAt } = input
  const words = readWords(input, check)
  const complainantName = check.text(['complainant', 'name'], complainant?.name, { longest: 100 })
  const complainantPhone = check.phone(['complainant', 'phone'], complainant?.phone)
  const complainantRelation = check.text(['complainant', 'relation'], complainant?.relation, { longest: 40 })
  const receivedAt = check.past('receivedAt', input.receivedAt)
  if (anonymous) refuseIdentity(input, check)
  const target = agreedTargetAt == null ? null : Date.parse(agreedTargetAt)
  if (target !== null && target <= receivedAt) check.add('agreedTargetAt', 'NOT_AFTER_RECEIPT', 'The agreed time must lie after the complaint was received.')
  check.idempotencyKey(input.idempotencyKey)
  return {
    ...words, receivedAt, complainantName, complainantPhone, complainantRelation, agreedTargetAt: target, values: readValues(input.values, check),
    campus: sentId('campusId', campusId, 'Campus'), channel: check.text('channel', channel, { longest: 100, required: true }) ?? '', anonymous: anonymous ?? false,
    client: optionalId('clientId', clientId, 'Client'), touchpoint: optionalId('touchpointId', touchpointId, 'Touchpoint'),
    subjectStaff: optionalId('subjectStaffId', subjectStaffId, 'StaffMember'),
  }
}

/** Dropping what was sent would look like keeping it; keeping it would break the promise made to the complainant. */
function refuseIdentity({ complainant, clientId }: RegisterComplaintInput, check: InputCheck): void {
  for (const field of ['name', 'phone', 'relation'] as const) {
    if (complainant?.[field]) check.add(['complainant', field], 'ANONYMOUS', 'An anonymous complaint carries nothing about the complainant.')
  }
  if (clientId != null) check.add('clientId', 'ANONYMOUS', 'An anonymous complaint names no client.')
}

/** `receivedAt` is null where the answer's own time is to be taken. */
export function readAnswer(input: TurnTouchpointIntoComplaintInput, check: InputCheck): Omit<IntakeWords, 'receivedAt'> & { touchpoint: SentId; answeredAt: number | null } {
  const words = readWords(input, check)
  const answeredAt = input.answeredAt == null ? null : check.past('answeredAt', input.answeredAt)
  check.idempotencyKey(input.idempotencyKey)
  return { ...words, answeredAt, touchpoint: sentId('touchpointId', input.touchpointId, 'Touchpoint') }
}
