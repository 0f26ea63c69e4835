import type { Calendar, ReplayResult, ResolvedPack } from '@huiyin/policy'
import type { Judgement } from '../../clocks/index.ts'
import type { Sql } from '../../shared/database.ts'
import type { Viewer } from '../../shared/viewer.ts'
import type { Case } from '../case/case.ts'
import type { EntryRow, TaskRow } from '../complaint.entity.ts'
import type { ActInput } from './act-input.graphql.ts'
import type { InputCheck } from '../../shared/input-check.ts'
import type { ActRefusal } from './refusals.ts'

/** What an act decides by: the locked case, its rules, and where it stands. */
export interface Scene {
  chainId: string
  sql: Sql
  viewer: Viewer
  case: Case
  pack: ResolvedPack
  calendar: Calendar
  before: ReplayResult
  /** Type of the event the act adds to the history, by the policy. */
  event: string
  /** When the act happened, and when it is written; epoch milliseconds. */
  at: number
  now: number
  /** Takes faults found by `plan`; when there are any, nothing is done. */
  check: InputCheck
}

/** What an act writes. */
export interface Plan {
  /** Beside type, instants and actor, which all acts share. */
  entry: Partial<Pick<EntryRow, 'correlation' | 'facts' | 'text' | 'record'>>
  /** Another type of event than the action's own. */
  event?: string
  /** The department task it makes or answers. */
  task?: TaskRow
  assigneeId?: string | null
  departmentId?: string
  /** What the policy may require of the act, by its field ids. */
  fields: Readonly<Record<string, unknown>>
  /** Ids and small values for those who hear of it; never personal data. */
  eventFacts?: Readonly<Record<string, string | number | boolean | null>>
  /** Instance key of the clock to show, among those judged after the act. */
  clockOf?(judgement: Judgement): string | undefined
}

/** One kind of act. `read` looks at the input alone, `plan` at the case. */
export interface ActKind<Input extends ActInput, Values> {
  /** Name of the mutation. */
  mutation: string
  action: string
  /** `__typename` of the success. */
  success: string
  /** Type of the event others hear. */
  event: string
  /** It ends the case or takes it up again, and so cannot lie before anything already written. */
  turnsPage?: boolean
  /** It may set any fact of the case that people decide on. */
  setsFacts?: boolean
  read(input: Input, check: InputCheck): Values
  plan(values: Values, scene: Scene): Plan | ActRefusal | Promise<Plan | ActRefusal>
}
