import type { Aspect, Incident, TopicWords } from './complaint-topic.ts'
import { feelings, openers, places, whens } from './handling-words.ts'
import type { Random } from './random.ts'
import { topicsOfChildren } from './topics-of-children.ts'
import { topicsOfPlace } from './topics-of-place.ts'
import { topicsOfService } from './topics-of-service.ts'

export const topics: readonly TopicWords[] = [...topicsOfChildren, ...topicsOfService, ...topicsOfPlace]

/** Whom a complaint is about. */
export interface Occasion {
  channel: string
  /** 1–12. */
  month: number
  relation: string
  child: string
  className: string
  teacher: string
}

export interface ComplaintWords {
  topic: TopicWords
  aspect: Aspect
  urgent: boolean
  matter: string
  demand: string | null
}

/** Replaces the slots of a sentence. @throws on a slot that has no word */
export function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = words[slot]
    if (word === undefined) throw new Error(`No word for the slot {${slot}}.`)
    return word
  })
}

/** A matter as somebody at the front desk would write it down. @param topicKey only about this topic */
export function complaintWords(random: Random, occasion: Occasion, topicKey?: string): ComplaintWords {
  const topic = random.weighted(topics.filter(({ key }) => topicKey === undefined || key === topicKey).map((one) => [one, one.weight] as const))
  const { aspect, incident } = random.pick(incidentsOf(topic, occasion.month))
  const slots = slotsOf(random, occasion)
  const opener = random.pick(openers[occasion.channel] ?? [''])
  const text = fill(`${opener}${incident.text}${detail(random, incident)}`, slots)
  return {
    topic, aspect,
    urgent: incident.urgent ?? random.chance(topic.urgent),
    matter: `${text}${random.pick(feelings)}。`,
    demand: random.chance(0.82) ? `${fill(random.pick(aspect.demands), slots)}。` : null,
  }
}

/** What can happen in this month, with what belongs to it. */
export const incidentsOf = (topic: TopicWords, month: number): { aspect: Aspect; incident: Incident }[] =>
  topic.aspects.flatMap((aspect) => aspect.incidents.filter(({ months }) => !months || months.includes(month)).map((incident) => ({ aspect, incident })))

const detail = (random: Random, incident: Incident): string => (random.chance(0.72) ? `，${random.pick(incident.details)}` : '')

function slotsOf(random: Random, { relation, child, className, teacher }: Occasion): Record<string, string> {
  return { relation, child, class: className, teacher, when: random.pick(whens), place: random.pick(places), n: String(random.whole(2, 9)) }
}
