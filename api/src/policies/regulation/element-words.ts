import type { ClockDefinition, Element, FieldSpec, Parameter, PolicyPack, Requirement, Text, Trigger } from '@huiyin/policy'
import { breachWords, extensionWords, limitWords, warningWords } from './clock-words.ts'
import { joined, listed, packWords, text, type PackWords } from './pack-words.ts'
import { membersOf, type SectionName } from './sections.ts'

/** One thing an element says: what it is about, and what it says about it. */
export interface ElementLine {
  readonly label: Text
  readonly text: Text
}

type Say = (value: never, words: PackWords) => Text | null
type Row = readonly [member: string, zh: string, en: string, say: Say]

const plain = (value: Text): Text => value
const role = (id: string, words: PackWords): Text => words.role(id)
const roleList = (ids: readonly string[], words: PackWords): Text | null => (ids.length > 0 ? listed(ids.map((id) => words.role(id))) : null)
const when = (condition: Parameters<PackWords['condition']>[0], words: PackWords): Text => words.condition(condition)
const triggers = (list: readonly Trigger[], words: PackWords): Text | null => (list.length > 0 ? joined(list.map((one) => words.trigger(one)), '；', '; ') : null)
const event = (type: string, words: PackWords): Text => words.event(type)
const clock = (key: string, words: PackWords): Text => words.clock(key)
const titles = (list: readonly { readonly title: Text }[]): Text | null => (list.length > 0 ? listed(list.map(({ title }) => title)) : null)
const acts = (ids: readonly string[], words: PackWords): Text | null => (ids.length > 0 ? listed(ids.map((id) => words.named('actions', id))) : null)
const named = (section: Parameters<PackWords['named']>[0]): Say => (id: string, words) => words.named(section, id)
const fields = (list: readonly FieldSpec[]): Text | null => (list.length === 0 ? null : listed(list.map(({ title, required, when: only }) =>
  (!required ? text(`${title.zh}（可选）`, `${title.en} (optional)`) : only ? text(`${title.zh}（视情况必填）`, `${title.en} (where it applies)`) : title))))
const demands = (list: readonly Requirement[]): Text | null => (list.length > 0 ? joined(list.map(({ because }) => because), '；', '; ') : null)
const PERIODS: Readonly<Record<string, Text>> = {
  day: text('每天', 'every day'), week: text('每周', 'every week'), half_month: text('每半月', 'every half month'), month: text('每月', 'every month'), quarter: text('每季度', 'every quarter'),
  half_year: text('每半年', 'every half year'), term: text('每学期', 'every term'), school_year: text('每学年', 'every school year'), year: text('每年', 'every year'),
}
const every = (period: string | { parameter: string }, words: PackWords): Text => (typeof period === 'string' ? PERIODS[period] ?? text(period, period) : words.named('parameters', period.parameter))

/** Members of elements that mean something to people, in the order they are told. */
const ROWS: readonly Row[] = [
  ['text', '说明', 'Note', plain], ['decision', '采用的裁定', 'Decision taken', plain],
  ['because', '为什么不执行', 'Why it is refused', plain], ['substitute', '改为', 'Instead', plain], ['legalNote', '法律提示', 'Legal note', plain], ['suspended', '暂停原因', 'Why it is suspended', plain],
  ['formula', '算法', 'Formula', plain], ['exception', '例外', 'Exception', plain],
  ['when', '适用于', 'Applies when', when], ['needs', '成立条件', 'Counts when', when],
  ['roles', '谁可以做', 'Who may do it', (ids: readonly string[], words) => roleList(ids, words) ?? text('能看到该事项的人', 'anyone who may see the case')],
  ['notBy', '谁不能做', 'Who may not', (types: readonly string[], words) => {
    const { zh, en } = listed(types.map((type) => words.event(type)))
    return text(`做了“${zh}”的人`, `whoever did “${en}”`)
  }],
  ['requires', '必须满足', 'It demands', demands], ['fields', '要填写', 'To be filled in', fields], ['content', '要写明', 'What it says', fields],
  ['start', '开始计时', 'Starts at', triggers], ['pause', '暂停计时', 'Pauses at', triggers], ['resume', '恢复计时', 'Resumes at', triggers], ['reset', '重新计时', 'Begins anew at', triggers],
  ['stop', '结束计时', 'Ends at', triggers], ['cancel', '取消计时', 'Is cancelled at', triggers],
  ['ownerRole', '责任人', 'Owner', role], ['approver', '审批人', 'Approver', role], ['delegableTo', '可委托给', 'May be delegated to', roleList], ['actor', '经办人', 'Carried out by', role],
  ['author', '编制人', 'Author', role], ['from', '由', 'From', role], ['to', '交给', 'To', role], ['audience', '告知对象', 'Told to', roleList],
  ['onBreach', '超时后', 'When late', breachWords as Say], ['extension', '延期', 'Extension', extensionWords as Say], ['excusedBy', '书面说明时限', 'Excused by', clock],
  ['onEvent', '触发', 'Upon', event], ['onBecomes', '触发', 'Upon', when], ['onBreachOf', '超时触发', 'When late', clock], ['event', '记录为', 'Recorded as', event],
  ['clockKey', '时限', 'Time limit', clock], ['every', '周期', 'How often', every], ['duty', '例行工作', 'Recurring duty', named('duties')], ['survey', '问卷', 'Survey', named('surveys')],
  ['touchpoint', '回访', 'Follow-up', named('touchpoints')], ['approval', '审批', 'Approval', named('approvals')], ['disposalApproval', '销毁审批', 'Disposal needs', named('approvals')],
  ['action', '操作', 'Action', named('actions')], ['asks', '申请', 'Asked for by', named('actions')], ['gives', '批准', 'Given by', named('actions')],
  ['actions', '可做的操作', 'What may be done', acts], ['checklist', '清单', 'Checklist', titles], ['agenda', '议程', 'Agenda', titles], ['values', '取值', 'Values', titles],
  ['inputs', '取数', 'Inputs', titles], ['cap', '上限', 'At most', (amount: never, words) => words.amount(amount)],
  ['years', '保存', 'Kept for', (amount: never, words) => { const { zh, en } = words.amount(amount); return text(`${zh} 年`, `${en} years`) }],
  ['terminal', '终点', 'Ends the case', (ends: boolean) => (ends ? text('到此了结', 'nothing is owed any more') : null)],
]

function parameterLines({ recommended, unit, min, max, choices, sourcePlaceholder }: Parameter): ElementLine[] {
  const value = typeof recommended === 'object' ? recommended.join('、') : String(recommended)
  const lines: ElementLine[] = [{ label: text('推荐值', 'Recommended'), text: text(`${value}${unit ? ` ${unit.zh}` : ''}`, `${value}${unit ? ` ${unit.en}` : ''}`) }]
  if (min !== undefined || max !== undefined) lines.push({ label: text('范围', 'Range'), text: text(`${min ?? '不限'} – ${max ?? '不限'}`, `${min ?? 'any'} – ${max ?? 'any'}`) })
  if (choices) lines.push({ label: text('可选', 'Choices'), text: text(choices.join('、'), choices.join(', ')) })
  if (sourcePlaceholder) lines.push({ label: text('原文', 'In the source'), text: text('空白，启用前必须填写', 'left blank; must be filled before activation') })
  return lines
}

/** An element as a director would read it out. */
export function elementWords(pack: PolicyPack, section: SectionName, element: Element): ElementLine[] {
  const words = packWords(pack)
  if (section === 'parameters') return [...ownLines(element, ['text'], words), ...parameterLines(element as Parameter)]
  const lines = ownLines(element, null, words)
  if (section === 'clocks') {
    const definition = element as ClockDefinition
    lines.unshift({ label: text('时限', 'Limit'), text: limitWords(definition, words) })
    lines.push({ label: text('提醒', 'Warning'), text: warningWords(definition, words) })
    if (definition.countsForTimeliness) lines.push({ label: text('及时率', 'Timeliness'), text: text('计入及时率', 'counts for the timeliness rate') })
  }
  if (section === 'actions') {
    const stages = membersOf(pack, 'stages').filter(({ element: stage }) => ((stage as { actions?: readonly string[] }).actions ?? []).includes(element.id))
    if (stages.length > 0) lines.unshift({ label: text('在哪些阶段', 'In stages'), text: listed(stages.map(({ element: stage }) => stage.title)) })
  }
  return lines
}

function ownLines(element: Element, only: readonly string[] | null, words: PackWords): ElementLine[] {
  return ROWS.flatMap(([member, zh, en, say]) => {
    const value = Object.hasOwn(element, member) ? (element as unknown as Record<string, unknown>)[member] : undefined
    if (value === undefined || (only && !only.includes(member))) return []
    const told = say(value as never, words)
    return told ? [{ label: text(zh, en), text: told }] : []
  })
}
