import type { PolicyPack } from '@huiyin/policy'
import type { Sql } from '../../shared/database.ts'
import { packOfDraft } from '../drafts/draft-pack.ts'
import type { DraftRow } from '../drafts/draft.entity.ts'
import { readDrafts } from '../drafts/draft.store.ts'
import { readAllVersions } from '../policy.reader.ts'
import type { GoverningPolicy, PolicyShelf } from '../policy-shelf.ts'

export interface ListedPack {
  readonly pack: PolicyPack
  readonly builtInVersion: string | null
  /** The newest first. */
  readonly versions: readonly GoverningPolicy[]
  readonly draftCount: number
}

/** Regulations that come with the product, then those of the chain. Drafts are counted, and bring regulations never published, where they may be seen. */
export async function listPacks(sql: Sql, shelf: PolicyShelf, chainId: string, withDrafts: boolean): Promise<ListedPack[]> {
  const rows = await readAllVersions(sql, chainId)
  const drafts = withDrafts ? await readDrafts(sql, chainId) : []
  const policies = await shelf.read(sql, chainId, rows.map(({ id }) => id))
  const builtIns = new Map(shelf.builtIns.map(({ pack }) => [pack.id, pack]))
  const own = [...new Set([...rows, ...drafts].map(({ packKey }) => packKey))].filter((key) => !builtIns.has(key)).toSorted()
  return [...builtIns.keys(), ...own].flatMap((key) => {
    const versions = rows.filter(({ packKey }) => packKey === key).map(({ id }) => policies.get(id)!)
    const open = drafts.filter(({ packKey }) => packKey === key)
    const pack = builtIns.get(key) ?? versions[0]?.pack ?? drafted(shelf, open)
    return pack ? [{ pack, builtInVersion: builtIns.get(key)?.version ?? null, versions, draftCount: open.length }] : []
  })
}

/** The text of a regulation that was never published, where one can be read. */
const drafted = (shelf: PolicyShelf, drafts: readonly DraftRow[]): PolicyPack | undefined =>
  drafts.map((draft) => packOfDraft(shelf, draft)).find((pack) => typeof pack?.title?.zh === 'string' && Array.isArray(pack.lifecycles))
