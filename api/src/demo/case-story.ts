import type { Intake, LaterEntry } from '../complaints/index.ts'
import type { Actor } from '../shared/viewer.ts'
import { isoOf } from '../shared/time.ts'
import { complaintWords, fill, type ComplaintWords } from './complaint-words.ts'
import type { DemoFamily } from './families.ts'
import * as words from './handling-words.ts'
import { adultName, nickname, phoneNumber } from './names.ts'
import type { DemoCampus, DemoPerson } from './plan-organization.ts'
import type { Random } from './random.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** How a case goes. */
export interface StoryOutline {
  campus: DemoCampus
  /** Null: somebody who is no client. */
  family: DemoFamily | null
  channel: string
  touchpointId?: string
  receivedAt: number
  /** Month of receipt, 1–12, by the campus's calendar. */
  month: number
  late: boolean
  /** Only these topics. */
  topic?: string
  urgent?: boolean
  /** The story breaks off here: nothing later has happened yet. */
  until: number
  /** The last thing that has happened, for cases that are still open. */
  lastStep?: StoryStep
}

export const storySteps = ['received', 'explained', 'classified', 'dispatched', 'answered', 'promised', 'broken', 'replied', 'closed', 'reopened'] as const
export type StoryStep = (typeof storySteps)[number]

type Line = LaterEntry & { step: StoryStep }

const staff = ({ id }: DemoPerson): Actor => ({ kind: 'staff', id })

/** A case from the first call to the closing note, as it would be recorded by the people of the campus. */
export function tellStory(random: Random, outline: StoryOutline): Intake {
  const { campus, family, receivedAt } = outline
  const told = wordsOf(random, outline)
  // The policy treats every matter of child safety as urgent.
  const urgent = told.topic.key === 'child_safety' || (outline.urgent ?? told.urgent)
  const clerk = random.pick(campus.frontDesk)
  const named = outline.channel === 'satisfaction_followup' || !random.chance(0.06)
  const caller = callerOf(random, family, named)
  const lines = linesOf(random, outline, told, urgent, clerk, caller.address)
  const cut = outline.lastStep ? lines.slice(0, lines.findLastIndex(({ step }) => step === outline.lastStep) + 1) : lines
  const later = cut.filter(({ at }) => at <= outline.until)
  const task = taskOf(lines, later, campus, told)
  const registeredAt = Math.min(receivedAt + random.whole(1, 4) * MINUTE, outline.until)
  return {
    campusId: campus.id, channel: outline.channel, matter: told.matter, demand: told.demand,
    anonymous: !named, complainantName: caller.name, complainantPhone: caller.phone, complainantRelation: caller.relation,
    clientId: named ? (family?.client.id ?? null) : null, touchpointId: outline.touchpointId ?? null,
    subjectStaffId: told.topic.key === 'attitude' && family ? family.teacher.id : null,
    receivedAt, registeredAt, registeredBy: staff(clerk),
    classification: { topic: told.topic.key, urgency: urgent ? 'urgent' : 'ordinary' },
    agreedTargetAt: null, firstContactOwnerId: clerk.id, assigneeId: later.some(({ step }) => step === 'dispatched') ? campus.director.id : clerk.id,
    later: later.map(({ step: _step, ...line }) => ({ ...line, recordedAt: line.at })), tasks: task ? [task] : [],
  }
}

function wordsOf(random: Random, { family, channel, month, topic, campus }: StoryOutline): ComplaintWords {
  const occasion = {
    channel, month, relation: family?.guardians[0]?.relation ?? random.pick(['妈妈', '爸爸']), child: family?.nickname ?? nickname(random),
    className: family?.className ?? '小一班', teacher: `${(family?.teacher ?? random.pick(campus.teachers)).surname}老师`,
  }
  return complaintWords(random, occasion, topic)
}

interface Caller { name: string | null; phone: string | null; relation: string | null; address: string }

function callerOf(random: Random, family: DemoFamily | null, named: boolean): Caller {
  if (!named) return { name: null, phone: null, relation: null, address: '家长' }
  const guardian = family ? random.pick(family.guardians) : null
  const name = guardian?.name ?? adultName(random, 'female').full
  const relation = guardian?.relation ?? '妈妈'
  return { name, phone: guardian?.phone ?? phoneNumber(random.whole(0, 9999)), relation, address: `${family?.nickname ?? '孩子'}${relation}` }
}

/** Minutes from receipt at which things happen. */
function linesOf(random: Random, { campus, receivedAt, late, lastStep }: StoryOutline, { aspect, topic }: ComplaintWords, urgent: boolean, clerk: DemoPerson, address: string): Line[] {
  const limit = urgent ? 60 : 120
  const reply = limit * paceOf(random, limit, late, lastStep !== undefined)
  const at = (minutes: number): number => receivedAt + Math.round(minutes * 60) * 1000
  const lines: Line[] = []
  const add = (step: StoryStep, minutes: number, by: DemoPerson, line: Omit<LaterEntry, 'at' | 'actor'>): void => void lines.push({ step, at: at(minutes), actor: staff(by), ...line })
  const department = campus.departments[topic.department]
  const [finding, solution] = [random.pick(aspect.findings), random.pick(aspect.solutions)]

  if (random.chance(0.75) || lastStep === 'explained') add('explained', reply * 0.1, clerk, { type: 'first_explanation_given', text: fill(random.pick(words.explanations), { family: address }) })
  add('classified', reply * 0.16, campus.supervisor, { type: 'complaint_classified', facts: { content_cause: cause(random), complaint_type: kindOf(random, topic.key) } })
  const dispatched = random.chance(0.74) || (lastStep !== undefined && ['dispatched', 'answered', 'broken'].includes(lastStep))
  if (dispatched) {
    const task = random.uuid()
    const from = reply * 0.22
    const internal = (urgent ? 40 : 90) * (late && random.chance(0.5) ? 1.02 + random.unit() * 0.4 : 0.3 + random.unit() * 0.6)
    const answer = from + Math.min(internal, (reply - from) * 0.88)
    const note = random.pick(words.dispatchNotes)
    add('dispatched', from, campus.director, { type: 'department_task_dispatched', correlation: task, facts: { department: department.id, liaison: department.liaison.id }, text: note || null })
    if (late && internal > 40 && random.chance(0.6)) add('dispatched', answer - 2, department.liaison, { type: 'progress_noted', facts: { told_complainant: false }, text: random.pick(words.notes) })
    add('answered', answer, department.liaison, { type: 'department_task_answered', correlation: task, facts: { department: department.id }, text: `${finding}；${solution}。` })
  }
  if (random.chance(late ? 0.5 : 0.16) || lastStep === 'promised' || lastStep === 'broken') {
    const made = reply * 0.4
    const broken = lastStep === 'broken' || (late && random.chance(0.35))
    const agreed = broken ? made + (reply - made) * 0.5 : reply + random.whole(3, 20)
    add('promised', made, clerk, { type: 'reply_promised', facts: { agreed_reply_at: at(agreed) }, text: random.pick(words.promises) })
    if (broken) add('broken', agreed + random.whole(3, 25), campus.director, { type: 'progress_noted', facts: { told_complainant: true }, text: random.pick(words.notes) })
  }
  lines.sort((a, b) => a.at - b.at)
  const invalid = random.chance(0.09)
  add('replied', reply - 0.5, campus.director, { type: 'complaint_classified', facts: { validity: invalid ? 'invalid' : 'valid', ...(invalid && { validity_reason: random.pick(['beyond_promise', 'client_own_problem', 'not_factual']) }) } })
  add('replied', reply, campus.director, { type: 'customer_reply_given', text: fill(random.pick(words.replies), { title: '园长', family: address, finding, solution }) })
  const end = lastStep === 'reopened' ? at(reply + 25) : closing(random, receivedAt, reply)
  if (late) {
    const filed = random.chance(0.66) ? Math.max(reply + 5, limit + random.whole(20, 150)) : Math.max(reply, limit) + random.whole(2, 5) * 1440
    lines.push({ step: 'closed', at: at(filed), actor: staff(campus.director), type: 'excess_explained', text: random.pick(words.excuses) })
  }
  lines.push({ step: 'closed', at: end - 3 * MINUTE, actor: staff(campus.director), type: 'complaint_classified', facts: { severity: random.weighted([['normal', 82], ['special', 14], ['compensated', 4]] as const) } })
  lines.push({ step: 'closed', at: end, actor: staff(campus.director), type: 'complaint_closed', text: random.pick(words.conclusions) })
  if (lastStep === 'reopened' || (lastStep === undefined && random.chance(0.025))) reopen(random, lines, campus, address, { finding, solution, end }, lastStep === 'reopened')
  return lines.sort((a, b) => a.at - b.at)
}

/** When the reply comes, as a share of the limit. Cases that are still open are not late by hours yet. */
function paceOf(random: Random, limit: number, late: boolean, open: boolean): number {
  if (!late) return 0.35 + 0.57 * random.unit()
  return open ? 1.1 + 0.3 * random.unit() : 1 + Math.min(900, 6 + Math.exp(random.normal(3.6, 1))) / limit
}

interface Reopening { finding: string; solution: string; end: number }

/** The client is not content; the second round is answered in time. */
function reopen(random: Random, lines: Line[], campus: DemoCampus, address: string, { finding, solution, end }: Reopening, soon: boolean): void {
  const again = end + (soon ? 30 * MINUTE : random.whole(1, 9) * DAY)
  // The severity is known by now, and with it the shorter limit of an hour.
  const answered = again + random.whole(18, 50) * MINUTE
  lines.push({ step: 'reopened', at: again, actor: staff(random.pick(campus.frontDesk)), type: 'complaint_reopened', text: random.pick(words.reopenings) })
  if (soon) return
  lines.push({ step: 'reopened', at: answered, actor: staff(campus.director), type: 'customer_reply_given', text: fill(random.pick(words.replies), { title: '园长', family: address, finding, solution }) })
  lines.push({ step: 'reopened', at: answered + random.whole(1, 20) * 3_600_000, actor: staff(campus.director), type: 'complaint_closed', text: random.pick(words.conclusions) })
}

/** Between twenty minutes and three days after the reply, at an hour when somebody is there. */
function closing(random: Random, receivedAt: number, reply: number): number {
  const at = receivedAt + (reply + 20 + Math.min(4200, Math.exp(random.normal(5.6, 1.3)))) * MINUTE
  const hour = new Date(at + 8 * 3_600_000).getUTCHours()
  return hour >= 20 || hour < 8 ? at + 12 * 3_600_000 : at
}

function taskOf(lines: readonly Line[], happened: readonly Line[], campus: DemoCampus, { aspect, topic }: ComplaintWords): NonNullable<Intake['tasks']>[number] | null {
  const dispatched = happened.find(({ type }) => type === 'department_task_dispatched')
  if (!dispatched) return null
  const answered = happened.find(({ type }) => type === 'department_task_answered')
  const department = campus.departments[topic.department]
  const [finding, solution] = (lines.find(({ type }) => type === 'department_task_answered')!.text ?? '').replace(/。$/, '').split('；') as [string, string]
  return {
    id: dispatched.correlation!, department_id: department.id, liaison_id: department.liaison.id, dispatched_at: isoOf(dispatched.at),
    answered_at: answered ? isoOf(answered.at) : null, facts_verified: answered ? `${finding}。` : null,
    responsibility: answered ? `${aspect.responsibilities[finding.length % aspect.responsibilities.length]}。` : null, solution: answered ? `${solution}。` : null,
  }
}

const cause = (random: Random): string => random.weighted([['product_service_defect', 46], ['staff_mishandling', 34], ['client_misunderstanding', 12], ['multi_party', 8]] as const)

const kindOf = (random: Random, topic: string): string =>
  topic === 'fees' ? random.weighted([['compensation', 70], ['criticism', 30]] as const) : random.weighted([['criticism', 55], ['opinion', 37], ['compensation', 8]] as const)
