import { complaintWords, fill, type ComplaintWords } from '../complaint-words.ts'
import * as words from '../handling-words.ts'
import { adultName, nickname, phoneNumber } from '../names.ts'
import type { Random } from '../random.ts'
import { loadCampuses, loadOpenCases, perform, type Ask, type LiveCampus, type LiveCase } from './live-api.ts'

const MINUTE = 60_000
/** Cases older than this belong to others. */
const MEMORY = 6 * 60 * MINUTE

/** What happened, for whoever watches. */
export interface LiveStep { campus: string; text: string }

/**
 * One chain at work: complaints come in, are explained, given to departments, answered and closed; some are left lying until they are late.
 * Each call does one thing. Of what it registered it remembers the words, so that an answer fits its complaint.
 */
export class LiveChain {
  readonly #ask: Ask
  readonly #random: Random
  readonly #campuses: readonly LiveCampus[]
  readonly #told = new Map<string, ComplaintWords>()
  readonly #now: () => number

  private constructor(ask: Ask, random: Random, campuses: readonly LiveCampus[], now: () => number) {
    this.#ask = ask
    this.#random = random
    this.#campuses = campuses
    this.#now = now
  }

  static async join(ask: Ask, random: Random, now: () => number): Promise<LiveChain> {
    return new LiveChain(ask, random, await loadCampuses(ask), now)
  }

  async step(): Promise<LiveStep> {
    const open = await loadOpenCases(this.#ask, new Date(this.#now() - MEMORY).toISOString())
    const handled = open.filter((one) => !this.#isNeglected(one))
    if (open.length < 6 || (open.length < 40 && this.#random.chance(0.4)) || handled.length === 0) return this.#register()
    return this.#handle(this.#random.pick(handled.slice(0, 12)))
  }

  /** About one case in six is left lying for a quarter of an hour after its time. */
  #isNeglected({ id, nextDueAt }: LiveCase): boolean {
    const unlucky = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6 === 0
    return unlucky && (nextDueAt === null || this.#now() < Date.parse(nextDueAt) + 15 * MINUTE)
  }

  async #register(): Promise<LiveStep> {
    const random = this.#random
    const campus = random.pick(this.#campuses)
    const channel = random.pick(['hotline', 'on_site'])
    const teacher = `${adultName(random, 'female').surname}老师`
    const relation = random.pick(['妈妈', '爸爸', '奶奶'])
    const told = complaintWords(random, { channel, month: new Date(this.#now()).getMonth() + 1, relation, child: nickname(random), className: random.pick(['小一班', '中二班', '大一班']), teacher })
    const urgent = told.urgent || told.topic.key === 'child_safety'
    // Some were made a while ago and are only now written down: their deadline is near, so that the screens move.
    const age = random.chance(0.35) ? (urgent ? 60 : 120) - random.whole(1, 12) : random.whole(0, 3)
    const input = {
      campusId: campus.id, channel, matter: told.matter, demand: told.demand, receivedAt: new Date(this.#now() - age * MINUTE).toISOString(),
      complainant: { name: adultName(random, 'female').full, phone: phoneNumber(random.whole(0, 9999)), relation },
      classification: [{ dimension: 'topic', value: told.topic.key }, { dimension: 'urgency', value: urgent ? 'urgent' : 'ordinary' }],
    }
    const { registerComplaint } = await this.#ask<{ registerComplaint: { __typename: string; message?: string; complaint?: { id: string; number: string } } }>(
      'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { __typename ... on UserError { message } ... on ComplaintRegistered { complaint { id number } } } }', { input })
    if (!registerComplaint.complaint) throw new Error(`registerComplaint: ${registerComplaint.message}`)
    this.#told.set(registerComplaint.complaint.id, told)
    return { campus: campus.name, text: `${registerComplaint.complaint.number} 受理${urgent ? '（加急）' : ''}：${told.matter}` }
  }

  async #handle(one: LiveCase): Promise<LiveStep> {
    const random = this.#random
    const campus = this.#campuses.find(({ id }) => id === one.campus.id)!
    const may = (action: string): boolean => one.actions.some(({ name, allowed }) => name === action && allowed)
    const told = this.#told.get(one.id) ?? complaintWords(random, { channel: 'hotline', month: 1, relation: '家长', child: '孩子', className: '小一班', teacher: '老师' })
    const done = (text: string): LiveStep => ({ campus: campus.name, text: `${one.number} ${text}` })
    const complaintId = one.id
    const task = one.tasks.find(({ answeredAt }) => answeredAt === null)
    const finding = random.pick(told.aspect.findings)
    const solution = random.pick(told.aspect.solutions)

    if (task && may('ANSWER_DEPARTMENT_TASK')) {
      await perform(this.#ask, 'answerDepartmentTask', { taskId: task.id, factsVerified: `${finding}。`, responsibility: `${random.pick(told.aspect.responsibilities)}。`, solution: `${solution}。` })
      return done('部门已答复')
    }
    if (one.stage === 'received' && may('EXPLAIN') && random.chance(0.7)) {
      await perform(this.#ask, 'explainToComplainant', { complaintId, explanation: fill(random.pick(words.explanations), { family: '家长' }) })
      return done('已初步解释')
    }
    if (one.tasks.length === 0 && may('DISPATCH') && random.chance(0.7)) {
      const department = campus.departments.find(({ kind }) => kind === told.topic.department) ?? random.pick(campus.departments)
      await perform(this.#ask, 'dispatchComplaint', { complaintId, departmentId: department.id, note: random.pick(words.dispatchNotes) || null })
      return done('已派给责任部门')
    }
    if (may('PROMISE') && random.chance(0.15)) {
      await perform(this.#ask, 'promiseReply', { complaintId, agreedReplyAt: new Date(this.#now() + random.whole(5, 40) * MINUTE).toISOString(), note: random.pick(words.promises) })
      return done('已约定回复时间')
    }
    if (may('CLOSE')) {
      await perform(this.#ask, 'closeComplaint', { complaintId, conclusion: random.pick(words.conclusions) })
      this.#told.delete(one.id)
      return done('已结案')
    }
    await perform(this.#ask, 'replyToComplainant', { complaintId, reply: fill(random.pick(words.replies), { title: '园长', family: '家长', finding, solution }) })
    return done('已回复家长')
  }
}
