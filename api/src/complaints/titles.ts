import type { PolicyPack, Text } from '@huiyin/policy'

type Titles = ReadonlyMap<string, Text>
interface PackTitles { stages: ReadonlyMap<string, Titles>; channels: Titles }

// Packs are immutable and few; lists ask for titles row by row.
const cached = new WeakMap<PolicyPack, PackTitles>()

function titlesOf(pack: PolicyPack): PackTitles {
  let titles = cached.get(pack)
  if (!titles) {
    const byId = (elements: readonly { id: string; title: Text }[]): Titles => new Map(elements.map(({ id, title }) => [id, title]))
    cached.set(pack, (titles = { stages: new Map(pack.lifecycles.map(({ subject, stages }) => [subject, byId(stages)])), channels: byId(pack.channels) }))
  }
  return titles
}

/** A key without a name of its own, as values a chain added or an import brought. */
export const titleOf = (key: string): Text => ({ zh: key, en: key })

export const stageTitle = (pack: PolicyPack, caseType: string, stage: string): Text => titlesOf(pack).stages.get(caseType)?.get(stage) ?? titleOf(stage)
/** Cases that nobody outside brings in come through no channel of the policy. */
export const INTERNAL = 'internal'
const INTERNAL_TITLE: Text = { zh: '内部', en: 'Internal' }

export const channelTitle = (pack: PolicyPack, channel: string): Text => titlesOf(pack).channels.get(channel) ?? (channel === INTERNAL ? INTERNAL_TITLE : titleOf(channel))
