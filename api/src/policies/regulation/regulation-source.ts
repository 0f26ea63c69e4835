import { clauseStates, resolvePack, validatePack, type ClauseRow, type ClauseState, type ParameterValues, type PolicyPack } from '@huiyin/policy'
import { elementWords, type ElementLine } from './element-words.ts'
import { isSection, membersOf, SECTIONS, type Placed, type SectionName } from './sections.ts'

export interface PlacedElement extends Placed {
  readonly section: SectionName
}

/** What screens ask a regulation about, whether published, in the making, or as it comes with the product. */
export class RegulationSource {
  readonly pack: PolicyPack
  readonly clauses: readonly ClauseRow[]
  readonly #parameters: ParameterValues
  #read: { readonly filled: PolicyPack; readonly blanks: readonly string[] } | null | undefined
  #states: ReadonlyMap<string, ClauseState> | undefined

  constructor(pack: PolicyPack, clauses: readonly ClauseRow[], parameters: ParameterValues = {}) {
    this.pack = pack
    this.clauses = clauses
    this.#parameters = parameters
  }

  /** None while the pack is out of shape. */
  get states(): ReadonlyMap<string, ClauseState> {
    return (this.#states ??= new Map(this.#readable ? clauseStates(this.pack, this.clauses).map((state) => [state.id, state]) : []))
  }

  elements(section?: SectionName): PlacedElement[] {
    return (section ? [section] : SECTIONS).flatMap((name) => membersOf(this.pack, name).filter(({ element }) => isElement(element)).map((placed) => ({ ...placed, section: name })))
  }

  find(section: string, id: string): PlacedElement | undefined {
    return isSection(section) ? this.elements(section).find(({ element }) => element.id === id) : undefined
  }

  /** Empty while the pack is out of shape: what an element means depends on the others. */
  linesOf({ section, element }: PlacedElement): ElementLine[] {
    const readable = this.#readable
    if (!readable) return []
    // Where a blank is still open its name stands for it; anywhere else the number does.
    const pack = readable.blanks.some((id) => JSON.stringify(element).includes(`"parameter":"${id}"`)) ? this.pack : readable.filled
    const shown = membersOf(pack, section).find(({ element: { id } }) => id === element.id)
    return shown ? elementWords(pack, section, shown.element) : []
  }

  /** The pack with its blanks filled by the chain, else as the product proposes, and the blanks of the source that nobody has filled; null when it is out of shape. */
  get #readable(): { readonly filled: PolicyPack; readonly blanks: readonly string[] } | null {
    if (this.#read !== undefined) return this.#read
    if (validatePack(this.pack).length > 0) return (this.#read = null)
    const { parameters } = this.pack
    const blanks = parameters.filter(({ id, sourcePlaceholder }) => sourcePlaceholder && this.#parameters[id] === undefined).map(({ id }) => id)
    const proposed = Object.fromEntries(parameters.filter(({ id }) => blanks.includes(id)).map(({ id, recommended }) => [id, recommended]))
    const resolution = resolvePack(this.pack, { ...proposed, ...this.#parameters })
    return (this.#read = { filled: resolution.ok ? resolution.pack : this.pack, blanks })
  }
}

const isElement = (value: unknown): boolean => typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string' && typeof (value as { title?: unknown }).title === 'object'
