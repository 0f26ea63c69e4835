import type { Calendar } from '@huiyin/policy'
import type { ChildRow, ClientRow, GuardianRow, NewFamily, PaymentRow, ReferralRow } from '../clients/index.ts'
import { isoOf } from '../shared/time.ts'
import { adultName, childName, nickname, phoneNumber } from './names.ts'
import type { DemoCampus, DemoPerson } from './plan-organization.ts'
import type { Random } from './random.ts'

export interface DemoFamily extends NewFamily {
  payments: PaymentRow[]
  referrals: ReferralRow[]
  campus: DemoCampus
  /** How the child is called at home, its class and teacher: for what is written about it. */
  nickname: string
  className: string
  teacher: DemoPerson
}

const DAY = 86_400_000
/** How many months back the oldest families go. */
const MONTHS = 42
const classes = ['托小班', '托大班', '小一班', '小二班', '中一班', '中二班', '大一班', '大二班']
/** Most families come in September and after the Spring Festival. */
const joining = [0.6, 1.2, 1.6, 0.8, 0.6, 0.7, 0.6, 1.4, 3.2, 0.8, 0.6, 0.5]
const relations = [['妈妈', 'female'], ['爸爸', 'male'], ['奶奶', 'female'], ['外婆', 'female'], ['爷爷', 'male']] as const
const leavingReasons = ['搬家', '工作调动', '转入公办园', '费用原因', '对服务不满意', '老人可以照看', '孩子身体原因']

export interface FamilyPlan { campus: DemoCampus; calendar: Calendar; count: number; now: number }

/** Families of a campus over the last years, some gone, some just enrolled; without numbers. */
export function makeFamilies(random: Random, { campus, calendar, count, now }: FamilyPlan, phones: () => number): DemoFamily[] {
  const months = monthsBack(calendar.localDate(now), MONTHS)
  const weights = months.map((month) => [month, joining[Number(month.slice(5, 7)) - 1]!] as const)
  return Array.from({ length: count }, (_, index) => {
    // A few enrolled within the last hours, so that welcomes are due.
    const enrolledAt = index < 2 ? now - random.whole(1, 22) * 3_600_000 : enrolment(random, calendar, random.weighted(weights), now)
    return makeFamily(random, campus, calendar, enrolledAt, now, phones)
  })
}

function enrolment(random: Random, calendar: Calendar, month: string, now: number): number {
  const at = calendar.instantOf(`${month.slice(0, 8)}${String(random.whole(1, 28)).padStart(2, '0')}`, `${String(random.whole(8, 17)).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`)
  return at < now ? at : now - random.whole(1, 40) * 3_600_000
}

function makeFamily(random: Random, campus: DemoCampus, calendar: Calendar, enrolledAt: number, now: number, phones: () => number): DemoFamily {
  const id = random.uuid()
  const [enrolledOn, today] = [calendar.localDate(enrolledAt), calendar.localDate(now)]
  const firstClassOn = shift(enrolledOn, random.whole(1, 14))
  const father = adultName(random, 'male')
  const guardians = random.shuffled(relations).slice(0, random.whole(1, 2)).map(([relation, sex]): GuardianRow => {
    const name = relation === '爸爸' ? father : adultName(random, sex)
    return { id: random.uuid(), client_id: id, name: name.full, relation, phone: phoneNumber(phones()) }
  })
  const ageMonths = random.whole(18, 54)
  const children = Array.from({ length: random.chance(0.08) ? 2 : 1 }, (_, index): ChildRow => ({
    id: random.uuid(), client_id: id, name: childName(random, father.surname).full, birthday: shift(enrolledOn, -Math.round((ageMonths + 24 * index) * 30.4) - random.whole(0, 29)),
    class_name: null,
  }))
  // How close a family feels to the institution shows in all that it does.
  const attachment = random.normal(0, 1)
  const leave = leaving(random, campus, enrolledOn, ageMonths, today)
  const age = Math.min(7, Math.max(0, Math.floor((ageMonths + (Date.parse(leave?.on ?? today) - Date.parse(enrolledOn)) / DAY / 30.4 - 18) / 7)))
  const className = classes[age]!
  for (const child of children) child.class_name = className
  const client: ClientRow = {
    id, campus_id: campus.id, number: '', name: `${father.surname}${random.pick(['家', '家庭'])}`,
    status: leave ? (leave.graduated ? 'graduated' : 'left') : 'enrolled', enrolled_at: isoOf(enrolledAt), first_class_on: firstClassOn,
    left_on: leave?.on ?? null, left_reason: leave ? (leave.graduated ? '升入幼儿园或小学' : random.pick(leavingReasons)) : null,
    cooperation_intent: random.chance(0.03) ? null : attachment > 0.75 ? 'strong' : attachment > -0.35 ? 'moderate' : attachment > -1.2 ? 'weak_to_moderate' : 'weak',
    referral_willingness: attachment > 0 ? 'rare' : random.weighted([['none', 70], [null, 30]] as const), transfer_risk: random.chance(attachment < -1 ? 0.4 : 0.02),
    grade: null, grade_mean: null, grade_detail: null, graded_at: null, version: 1,
  }
  const until = leave?.on ?? today
  return {
    client, guardians, children, campus, className, nickname: nickname(random), teacher: random.pick(campus.teachers),
    payments: payments(random, id, campus.blueprint.tuition, enrolledOn, until), referrals: referrals(random, id, attachment, enrolledOn, until),
  }
}

/** Graduates leave in summer once they are old enough; others at the campus's rate of loss. */
function leaving(random: Random, campus: DemoCampus, enrolledOn: string, ageMonths: number, today: string): { on: string; graduated: boolean } | null {
  let age = ageMonths
  for (let month = shift(enrolledOn, 31); month < today; month = shift(month, 30), age++) {
    const summer = month.slice(5, 7) === '07'
    if (summer && age > 62) return { on: month, graduated: true }
    if (random.chance(campus.blueprint.loss)) return { on: shift(month, random.whole(0, 20)) < today ? shift(month, random.whole(0, 8)) : month, graduated: false }
  }
  return null
}

function payments(random: Random, clientId: string, tuition: number, from: string, until: string): PaymentRow[] {
  const paid: PaymentRow[] = []
  const pay = (on: string, amount: number, item: string): void => void paid.push({ id: random.uuid(), client_id: clientId, paid_on: on, amount: amount.toFixed(2), currency: 'CNY', item })
  const discount = random.weighted([[1, 75], [0.95, 15], [0.9, 10]] as const)
  const [days, share] = random.chance(0.35) ? [91, 0.5] : [182, 1]
  for (let on = from; on <= until; on = shift(on, days)) {
    pay(on, Math.round(tuition * discount * share), '保教费')
    if (random.chance(0.85)) pay(on, Math.round(random.whole(19, 24) * 120 * share), '伙食费')
    if (random.chance(0.3)) pay(shift(on, 3) <= until ? shift(on, 3) : on, random.whole(4, 12) * 100, '延时托管费')
    if (random.chance(0.05) && shift(on, 60) <= until) pay(shift(on, 60), -random.whole(2, 9) * 60, '病假退伙食费')
  }
  return paid
}

function referrals(random: Random, clientId: string, attachment: number, from: string, until: string): ReferralRow[] {
  const days = Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / DAY))
  const count = attachment > 0.6 ? random.weighted([[0, 30], [1, 30], [2, 18], [3, 15], [4, 7]] as const) : attachment > -0.6 ? random.weighted([[0, 80], [1, 16], [2, 4]] as const) : 0
  return Array.from({ length: days > 60 ? count : 0 }, () => ({
    id: random.uuid(), client_id: clientId, referred_on: shift(from, random.whole(30, days)), name: `${adultName(random, 'female').surname}家`, converted: random.chance(0.45),
  }))
}

const shift = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

/** First days of the last months, oldest first, this one included. */
export function monthsBack(today: string, count: number): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 10))
}
