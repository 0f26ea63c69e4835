import { resolvePack, validatePack, type PackProblem, type ParameterValues, type PolicyPack, type ResolvedPack } from '@huiyin/policy'
import type { GoverningPolicy, PolicyShelf } from '../policies/index.ts'
import type { Sql } from '../shared/database.ts'
import type { InputCheck } from '../shared/input-check.ts'
import type { RehearsedParameterInput } from './rehearsal-input.graphql.ts'

/** Whose rules are tried. A draft travels with the job: it may change while the job waits. */
export type RulesChoice = { kind: 'draft'; id: string; revision: number } | { kind: 'version'; id: string } | { kind: 'pinned' }

/** A pack with its values, before they are filled in. */
export interface OpenPack { pack: PolicyPack; values: ParameterValues }

interface DraftPack { packKey: string; content: PolicyPack | null; parameters: ParameterValues; revision: number }

export const readDraftPack = (sql: Sql, chainId: string, id: string): Promise<DraftPack | undefined> =>
  sql.one<DraftPack>('rehearsal.draft', `select pack_key as "packKey", content, parameters, revision from policy_draft where chain_id = $1 and id = $2`, [chainId, id])

/** @throws when the product no longer has the pack, which must stop everything rather than judge wrongly */
export function openPackOf(shelf: PolicyShelf, { row }: GoverningPolicy): OpenPack {
  const pack = row.content ?? shelf.builtIn(row.packKey, row.version)
  if (!pack) throw new Error(`The product has no built-in pack ${row.packKey} ${row.version}.`)
  return { pack, values: row.parameters }
}

/** The values of a pack with those to try in place of its own; parameters it does not have are passed by. */
export function withTried({ pack, values }: OpenPack, tried: readonly RehearsedParameterInput[], problem: (index: number, field: string, code: string, message: string) => void = () => {}): ParameterValues {
  const filled: Record<string, ParameterValues[string]> = { ...values }
  tried.forEach(({ key, value, values: items }, index) => {
    const parameter = pack.parameters.find(({ id }) => id === key)
    if (!parameter) return
    if (parameter.type === 'list') {
      if (items == null) return problem(index, 'values', 'REQUIRED', `${parameter.title.en} is a list; give values.`)
      filled[key] = items
      return
    }
    if (value == null) return problem(index, 'value', 'REQUIRED', `${parameter.title.en} takes one value.`)
    if (parameter.type !== 'number') filled[key] = value
    else if (value.trim() === '' || !Number.isFinite(Number(value))) problem(index, 'value', 'FORMAT_INVALID', `${parameter.title.en} is a number.`)
    else filled[key] = Number(value)
  })
  return filled
}

/** Everything that stands in the way of judging by these packs goes into `check`. */
export function checkPacks(packs: readonly OpenPack[], tried: readonly RehearsedParameterInput[], check: InputCheck, place: 'draftId' | 'policyVersionId' | 'parameters'): void {
  const told = new Set<string>()
  const tell = (path: readonly string[], code: string, message: string): void => {
    const name = `${path.join('.')} ${code}`
    if (told.has(name)) return
    told.add(name)
    check.add(path, code, message)
  }
  const sound = packs.filter(({ pack }) => {
    const problems = place === 'draftId' ? validatePack(pack) : []
    for (const { path, code, message } of problems) tell([place, ...path.split('.')], code, sentence(message))
    return problems.length === 0
  })
  if (sound.length < packs.length) return
  if (sound.length > 0) {
    tried.forEach(({ key }, index) => {
      if (!sound.some(({ pack }) => pack.parameters.some(({ id }) => id === key))) tell(['parameters', String(index), 'key'], 'PARAMETER_UNKNOWN', `The rules have no parameter ${key.slice(0, 100)}.`)
    })
  }
  for (const open of sound) {
    const values = withTried(open, tried, (index, field, code, message) => tell(['parameters', String(index), field], code, message))
    const resolution = resolvePack(open.pack, values)
    if (resolution.ok) continue
    for (const { path, code, message } of resolution.problems) {
      const index = tried.findIndex(({ key }) => path === `parameters.${key}`)
      tell(index === -1 ? [place, ...path.split('.')] : ['parameters', String(index), 'value'], code, sentence(message))
    }
  }
}

const sentence = ({ en }: PackProblem['message']): string => `${en.charAt(0).toUpperCase()}${en.slice(1)}.`

/** @throws when it does not resolve; what is tried was checked when it was asked for */
export function resolved(open: OpenPack, tried: readonly RehearsedParameterInput[]): ResolvedPack {
  const resolution = resolvePack(open.pack, withTried(open, tried))
  if (!resolution.ok) throw new Error(`The rules to try do not resolve: ${resolution.problems.map(({ path, code }) => `${path} ${code}`).join(', ')}`)
  return resolution.pack
}
