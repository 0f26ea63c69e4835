import type { Amount, Condition, PolicyPack, Text, Trigger, FactValue } from '@huiyin/policy'

export const text = (zh: string, en: string): Text => ({ zh, en })
export const joined = (parts: readonly Text[], zh: string, en: string): Text => ({ zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) })
export const listed = (parts: readonly Text[]): Text => joined(parts, '、', ', ')

/** What the ids of a pack are called by people. */
export interface PackWords {
  role(id: string): Text
  event(type: string): Text
  clock(key: string): Text
  named(section: 'duties' | 'surveys' | 'touchpoints' | 'approvals' | 'actions' | 'parameters', id: string): Text
  amount(amount: Amount): Text
  condition(condition: Condition): Text
  trigger(trigger: Trigger): Text
}

const COMPARED = {
  gt: text('多于', 'more than'), gte: text('不少于', 'at least'), lt: text('少于', 'less than'), lte: text('不多于', 'at most'),
} as const

export function packWords(pack: PolicyPack): PackWords {
  const titles = (members: readonly { readonly id: string; readonly title: Text }[]) => new Map(members.map(({ id, title }) => [id, title]))
  const [roles, facts] = [titles(pack.roles), titles(pack.facts)]
  const events = new Map(pack.events.map(({ type, title }) => [type, title]))
  const sections = {
    duties: titles(pack.duties), surveys: titles(pack.surveys), touchpoints: titles(pack.touchpoints), approvals: titles(pack.approvals), parameters: titles(pack.parameters),
    actions: titles(pack.lifecycles.flatMap(({ actions }) => actions)),
  }
  const known = (map: ReadonlyMap<string, Text>, id: string): Text => map.get(id) ?? text(id, id)
  const value = (fact: string, given: FactValue): Text => {
    const option = pack.dimensions.find(({ id }) => id === fact)?.values.find(({ id }) => id === given)
    return option?.title ?? text(String(given), String(given))
  }
  const words: PackWords = {
    role: (id) => known(roles, id),
    event: (type) => known(events, type),
    clock: (key) => pack.clocks.find((clock) => clock.key === key)?.title ?? text(key, key),
    named: (section, id) => known(sections[section], id),
    amount: (amount) => {
      if (typeof amount === 'number') return text(String(amount), String(amount))
      const { zh, en } = known(sections.parameters, amount.parameter)
      return amount.times === undefined ? text(`“${zh}”`, `“${en}”`) : text(`“${zh}”×${amount.times}`, `“${en}” × ${amount.times}`)
    },
    condition(condition) {
      if ('all' in condition) return joined(condition.all.map(grouped), '，且', ' and ')
      if ('any' in condition) return joined(condition.any.map(grouped), '，或', ' or ')
      if ('not' in condition) {
        const { zh, en } = words.condition(condition.not)
        return text(`不是（${zh}）`, `not (${en})`)
      }
      const { zh, en } = known(facts, condition.fact)
      if ('is' in condition) {
        if (condition.is === true) return text(`“${zh}”`, `“${en}”`)
        if (condition.is === false) return text(`没有“${zh}”`, `not “${en}”`)
        const chosen = value(condition.fact, condition.is)
        return text(`“${zh}”为${chosen.zh}`, `“${en}” is ${chosen.en}`)
      }
      if ('in' in condition) {
        const chosen = condition.in.map((one) => value(condition.fact, one))
        return text(`“${zh}”为${joined(chosen, '、', '').zh}之一`, `“${en}” is one of ${listed(chosen).en}`)
      }
      if ('exists' in condition) return condition.exists ? text(`已知“${zh}”`, `“${en}” is known`) : text(`尚无“${zh}”`, `“${en}” is not known`)
      const [op, bound] = Object.entries(condition).find(([key]) => key in COMPARED) as [keyof typeof COMPARED, number | { of: string; share?: readonly [number, number] }]
      const limit = typeof bound === 'number' ? text(String(bound), String(bound)) : shareOf(known(facts, bound.of), bound.share)
      return text(`“${zh}”${COMPARED[op].zh} ${limit.zh}`, `“${en}” is ${COMPARED[op].en} ${limit.en}`)
    },
    trigger(trigger) {
      if ('becomes' in trigger) {
        const { zh, en } = words.condition(trigger.becomes)
        return text(`一旦${zh}`, `as soon as ${en}`)
      }
      const { zh, en } = 'event' in trigger ? words.event(trigger.event) : words.clock(trigger.breachOf)
      const what = 'event' in trigger ? text(`“${zh}”`, `“${en}”`) : text(`“${zh}”超时`, `“${en}” is late`)
      if (!trigger.when) return what
      const when = words.condition(trigger.when)
      return text(`${what.zh}（${when.zh}）`, `${what.en} (${when.en})`)
    },
  }
  const grouped = (part: Condition): Text => {
    const { zh, en } = words.condition(part)
    return 'any' in part || 'all' in part ? text(`（${zh}）`, `(${en})`) : text(zh, en)
  }
  return words
}

const shareOf = ({ zh, en }: Text, share: readonly [number, number] | undefined): Text =>
  share ? text(`“${zh}”的 ${share[1]} 分之 ${share[0]}`, `${share[0]}/${share[1]} of “${en}”`) : text(`“${zh}”`, `“${en}”`)
