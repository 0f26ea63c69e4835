import { Field, Int, ObjectType } from 'type-graphql'
import type { PolicyPack } from '@huiyin/policy'
import type { Client } from '../clients/index.ts'
import type { Clock } from '../clocks/index.ts'
import type { Campus, StaffMember } from '../organization/index.ts'
import type { GoverningPolicy } from '../policies/index.ts'
import { connectionOf } from '../shared/connection.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import { maskName, maskPhone } from '../shared/mask.ts'
import type { ClassificationValue, ComplaintRow, Timeliness as TimelinessValue } from './complaint.entity.ts'
import { ComplaintStatus, Timeliness } from './complaint-enum.graphql.ts'
import { ClassificationEntry } from './complaint-part.graphql.ts'
import { channelTitle, stageTitle, titleOf } from './titles.ts'

/** What decides how a row is shown: the policy it was opened under and the rights of the viewer. */
export interface ComplaintView {
  readonly policy: GoverningPolicy
  /** The viewer holds complaints:unmask. */
  unmasked: boolean
  /** Partners see no names either, unless unmasked. */
  partner: boolean
}

/** Records that were read together with a row, by a list that looked ahead; absent ones are loaded when asked for. */
export interface Nested {
  campus?: Campus
  client?: Client | null
  assignee?: StaffMember | null
  clocks?: readonly Clock[]
}

/** Getters, so that a field nobody asked for costs nothing. */
@ObjectType({ implements: Node, description: 'A complaint, or another kind of case the policy knows: one case from receipt to closure, under the policy in force when it was received.', simpleResolvers: true })
export class Complaint extends Node {
  readonly __typename = 'Complaint'
  readonly row: ComplaintRow
  readonly view: ComplaintView
  readonly nested: Nested | undefined

  constructor(row: ComplaintRow, view: ComplaintView, nested?: Nested) {
    super()
    this.row = row
    this.view = view
    this.nested = nested
    this.id = toGlobalId('Complaint', row.id)
  }

  @Field(() => String, { description: 'Number people quote: year and a counter of the chain, such as `2026-000123`.' })
  get number(): string { return this.row.number }

  @Field(() => String, { description: 'Kind of case in the policy: `complaint`, or another one such as `proposal` or `crisis`.' })
  get caseType(): string { return this.row.case_type }

  @Field(() => LocalizedText, { description: 'Name of the kind of case.' })
  get caseTypeTitle(): LocalizedText { return this.view.policy.pack.subjects.find(({ id }) => id === this.row.case_type)?.title ?? titleOf(this.row.case_type) }

  @Field(() => Int, { description: 'Rises with each act; pass it as `expectedVersion` to be told of changes in between.' })
  get version(): number { return this.row.version }

  @Field(() => ComplaintStatus, { description: 'Whether anything is still owed.' })
  get status(): ComplaintRow['status'] { return this.row.status }

  @Field(() => String, { description: 'Key of the stage in the policy.' })
  get stage(): string { return this.row.stage }

  @Field(() => LocalizedText, { description: 'Name of the stage.' })
  get stageTitle(): LocalizedText { return stageTitle(this.view.policy.pack, this.row.case_type, this.row.stage) }

  @Field(() => String, { description: 'Key of the channel in the policy.' })
  get channel(): string { return this.row.channel }

  @Field(() => LocalizedText, { description: 'Name of the channel.' })
  get channelTitle(): LocalizedText { return channelTitle(this.view.policy.pack, this.row.channel) }

  @Field(() => Boolean, { description: 'Whether the complainant stays unknown; then there is no name, phone or client.' })
  get anonymous(): boolean { return this.row.anonymous }

  @Field(() => String, { nullable: true, description: 'Name the complainant gave; for API keys masked unless they hold complaints:unmask.' })
  get complainantName(): string | null { return this.view.partner && !this.view.unmasked ? maskName(this.row.complainant_name) : this.row.complainant_name }

  @Field(() => String, { nullable: true, description: 'Masked unless the viewer holds complaints:unmask.' })
  get complainantPhone(): string | null { return this.view.unmasked ? this.row.complainant_phone : maskPhone(this.row.complainant_phone) }

  @Field(() => String, { description: 'What the complaint is about.' })
  get matter(): string { return this.row.matter }

  @Field(() => String, { nullable: true, description: 'What the complainant asks for.' })
  get demand(): string | null { return this.row.demand }

  @Field(() => [ClassificationEntry], { description: 'Classification in force, in the order of the dimensions of the policy.' })
  get classification(): ClassificationEntry[] { return showClassification(this.row, this.view.policy.pack) }

  @Field(() => String, { nullable: true, description: 'Value of the dimension `urgency`.' })
  get urgency(): string | null { return this.row.urgency }

  @Field(() => String, { nullable: true, description: 'Value of the dimension `severity`; provisional until the case is closed.' })
  get severity(): string | null { return this.row.severity }

  @Field(() => String, { nullable: true, description: 'Value of the dimension `validity`.' })
  get validity(): string | null { return this.row.validity }

  @Field(() => String, { nullable: true, description: 'Value of the dimension `topic`; the category of the rates.' })
  get topic(): string | null { return this.row.topic }

  @Field(() => DateTime, { description: 'When the complaint was made.' })
  get receivedAt(): string { return this.row.received_at }

  @Field(() => DateTime, { description: 'When it was written down.' })
  get registeredAt(): string { return this.row.registered_at }

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  get closedAt(): string | null { return this.row.closed_at }

  @Field(() => Timeliness, { description: 'Verdict on the promised times: of the clocks that count for timeliness, as judged by the policy the case was opened under.' })
  get timeliness(): TimelinessValue { return this.row.timeliness }

  @Field(() => String, { nullable: true, description: 'Verdict that came with an imported record, for comparison.' })
  get sourceVerdict(): string | null { return this.row.source_verdict }

  @Field(() => DateTime, { nullable: true, description: 'Earliest deadline of an effective clock that still runs or is breached and unanswered; null without one.' })
  get nextDueAt(): string | null { return this.row.next_due_at === 'infinity' ? null : this.row.next_due_at }
}

function showClassification(row: ComplaintRow, pack: PolicyPack): ClassificationEntry[] {
  const shown: ClassificationEntry[] = []
  for (const dimension of pack.dimensions) {
    for (const chosen of row.classification) {
      if (chosen.dimension !== dimension.id) continue
      const value = dimension.values.find(({ id }) => id === chosen.value)
      const rule = chosen.rule === undefined ? undefined : pack.rules.find(({ id }) => id === chosen.rule)
      shown.push({
        dimension: dimension.id, dimensionTitle: dimension.title,
        value: chosen.value, valueTitle: value?.title ?? titleOf(chosen.value),
        provisional: row.status === 'open' && (dimension.provisionalUntilClosed ?? false),
        reason: rule?.title ?? reasonText(chosen),
        clauses: [...new Set([...(rule?.clauses ?? []), ...(value?.clauses ?? dimension.clauses)])],
      })
    }
  }
  return shown
}

/** A person's own words are the same in both languages. */
const reasonText = ({ reason }: ClassificationValue): LocalizedText | null => (reason === undefined ? null : { zh: reason, en: reason })

const { Connection } = connectionOf(() => Complaint, 'Complaint', 'complaints')
export { Connection as ComplaintConnection }
