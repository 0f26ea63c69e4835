import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { missingParts, type ClauseRow, type ClauseStateName, type ConflictNote, type Text } from '@huiyin/policy'
import { LocalizedText } from '../../shared/localized-text.graphql.ts'
import type { ElementLine } from './element-words.ts'
import type { PlacedElement, RegulationSource } from './regulation-source.ts'
import { SECTION_TITLES } from './sections.ts'

export const ClauseState = { ENFORCED: 'enforced', GUIDANCE: 'guidance', EXCLUDED: 'excluded', AWAITING: 'awaiting', OPEN: 'open' } as const satisfies Record<string, ClauseStateName>
registerEnumType(ClauseState, {
  name: 'ClauseState',
  description: 'How a regulation carries out a clause.',
  valuesConfig: {
    ENFORCED: { description: 'Elements of the pack carry it out: limits, actions, records and the like.' },
    GUIDANCE: { description: 'It guides people and is shown to them: scope, definitions, principles.' },
    EXCLUDED: { description: 'It must not be carried out: acts that would are refused, and something lawful takes their place.' },
    AWAITING: { description: 'It is written down, but a part of the product that would carry it out is missing; see `missing`.' },
    OPEN: { description: 'Nothing is written down for it, or the regulation is out of shape.' },
  },
})

@ObjectType({ description: 'What an element says about one of its sides, in words.' })
export class PolicyElementLine implements ElementLine {
  @Field(() => LocalizedText, { description: 'What it is about, such as the limit, the owner, or what an act demands.' })
  label!: Text

  @Field(() => LocalizedText, { description: 'What it says.' })
  text!: Text
}

@ObjectType({ description: 'A part of a regulation that carries out, explains or settles clauses: a time limit, an action, a channel.', simpleResolvers: true })
export class PolicyElement {
  readonly placed: PlacedElement
  readonly source: RegulationSource

  constructor(placed: PlacedElement, source: RegulationSource) {
    this.placed = placed
    this.source = source
  }

  @Field(() => String, { description: 'Section of the pack, such as `clocks`; `stages` and `actions` are parts of life cycles.' })
  get section(): string { return this.placed.section }

  @Field(() => LocalizedText, { description: 'Name of the section.' })
  get sectionTitle(): Text { return SECTION_TITLES[this.placed.section] }

  @Field(() => String, { description: 'Id within the section.' })
  get elementId(): string { return this.placed.element.id }

  @Field(() => String, { nullable: true, description: 'Subject of the life cycle that a stage or an action belongs to, such as `complaint`; it is changed there.' })
  get lifecycle(): string | null { return this.placed.lifecycle }

  @Field(() => LocalizedText, { description: 'Name shown to people.' })
  get title(): Text { return this.placed.element.title }

  @Field(() => [String], { description: 'Clauses it comes from.' })
  get clauses(): readonly string[] { return this.placed.element.clauses ?? [] }

  @Field(() => [PolicyElementLine], { description: 'The element in words; empty while a draft is out of shape.' })
  get lines(): ElementLine[] { return this.source.linesOf(this.placed) }

  @Field(() => String, { description: 'The element as JSON text, with its blanks unfilled, for editors.' })
  get json(): string { return JSON.stringify(this.placed.element, null, 2) }
}

@ObjectType({ description: 'A clause of a regulation, in our own words.', simpleResolvers: true })
export class Clause {
  readonly row: ClauseRow
  readonly source: RegulationSource

  constructor(row: ClauseRow, source: RegulationSource) {
    this.row = row
    this.source = source
  }

  @Field(() => String, { description: 'Pack and number, such as `childcare-institution/2.5.3.1-b`.' })
  get id(): string { return this.row.id }

  @Field(() => String, { description: 'What it does: clock, stage, classification, touchpoint, metric, excluded and others.' })
  get kind(): string { return this.row.kind }

  @Field(() => LocalizedText, { description: 'What it says.' })
  get summary(): Text { return this.row.summary }

  @Field(() => ClauseState, { description: 'How it is carried out.' })
  get state(): ClauseStateName { return this.source.states.get(this.row.id)?.state ?? 'open' }

  @Field(() => [LocalizedText], { description: 'Parts of the product that it waits for; empty unless its state is AWAITING.' })
  get missing(): Text[] { return (this.source.states.get(this.row.id)?.missing ?? []).map((part) => missingParts[part]) }

  @Field(() => [PolicyElement], { description: 'Elements that cite it, with the notes and parameters that explain it.' })
  get elements(): PolicyElement[] {
    return (this.source.states.get(this.row.id)?.elements ?? []).flatMap((name) => {
      const [section = '', id = ''] = name.split('/')
      const placed = this.source.find(section, id)
      return placed ? [new PolicyElement(placed, this.source)] : []
    })
  }
}

@ObjectType({ description: 'A contradiction or gap of a regulation, and how it is decided.', simpleResolvers: true })
export class PolicyConflict {
  readonly note: ConflictNote

  constructor(note: ConflictNote) {
    this.note = note
  }

  @Field(() => String, { description: 'Key within the pack.' })
  get key(): string { return this.note.id }

  @Field(() => LocalizedText, { description: 'The contradiction or gap.' })
  get title(): Text { return this.note.title }

  @Field(() => LocalizedText, { description: 'The decision taken.' })
  get decision(): Text { return this.note.decision }

  @Field(() => [LocalizedText], { description: 'What else could be decided.' })
  get alternatives(): readonly Text[] { return this.note.alternatives ?? [] }

  @Field(() => [String], { description: 'Clauses concerned.' })
  get clauses(): readonly string[] { return this.note.clauses }
}

@InterfaceType('Regulation', {
  description: 'A regulation as data that can be looked through clause by clause: published, in the making, or as it comes with the product.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Regulation {
  abstract readonly __typename: string

  @Field(() => [Clause], { description: 'Clauses of the regulation in our own words, in its order.' })
  clauses!: Clause[]

  @Field(() => [PolicyConflict], { description: 'Contradictions and gaps of the regulation, with the decision taken.' })
  conflicts!: PolicyConflict[]
}
