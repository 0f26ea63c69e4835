import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Job, JobResult } from '../jobs/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'

@ObjectType({ description: 'Rules are being tried; nothing is changed by it. `policySimulation` tells what came of it once the job has ended.' })
export class SimulationStarted {
  declare __typename: 'SimulationStarted'

  @Field(() => Job, { description: 'The job; follow it with `jobProgress`.' })
  job!: Job
}

@ObjectType({ description: 'Open cases are being moved to the version.' })
export class MigrationStarted {
  declare __typename: 'MigrationStarted'

  @Field(() => Job, { description: 'The job; follow it with `jobProgress`. It runs to its end.' })
  job!: Job

  @Field(() => String, { description: 'A stream resumed after it tells what became of the cases.' })
  cursor!: string
}

@ObjectType({ implements: UserError, description: 'The cases belong to another regulation; open cases move between versions of one regulation only. Nothing was done.' })
export class PolicyPackMismatch extends UserError {
  declare __typename: 'PolicyPackMismatch'

  @Field(() => String, { description: 'Key of the pack of the version.' })
  packKey!: string

  @Field(() => [String], { description: 'Keys of the packs the cases were opened under.' })
  found!: string[]

  @Field(() => LocalizedText, { description: 'The reason in words.' })
  because!: LocalizedText
}

@ObjectType({ implements: UserError, description: 'The preview is not of this migration: of another version, of other campuses, not finished or no longer kept. Nothing was done.' })
export class MigrationPreviewMismatch extends UserError {
  declare __typename: 'MigrationPreviewMismatch'
}

@ObjectType({ implements: JobResult, description: 'What came of trying rules, in short; `policySimulation` has it all.' })
export class SimulationResult extends JobResult {
  declare __typename: 'SimulationResult'

  @Field(() => Int, { description: 'Cases judged.' })
  cases!: number

  @Field(() => Int, { description: 'Cases whose verdict or any of whose limits turned.' })
  flips!: number

  @Field(() => Int, { description: 'Limits that would be kept.' })
  gained!: number

  @Field(() => Int, { description: 'Limits that would be missed.' })
  lost!: number

  @Field(() => Int, { description: 'Cases that could not be judged.' })
  failed!: number
}

@ObjectType({ implements: JobResult, description: 'What came of moving open cases to a version.' })
export class MigrationResult extends JobResult {
  declare __typename: 'MigrationResult'

  @Field(() => Int, { description: 'Cases moved.' })
  migrated!: number

  @Field(() => Int, { description: 'Deadlines that moved with them.' })
  moved!: number

  @Field(() => Int, { description: 'Cases left alone; the `errors` of the job say why: CLOSED, OTHER_PACK, WOULD_CLOSE, CANNOT_BE_JUDGED.' })
  leftAlone!: number
}

const resolveType = ({ __typename }: { __typename: string }): string => __typename

export const SimulatePolicyResult = createUnionType({
  name: 'SimulatePolicyResult', resolveType,
  description: 'What became of the wish to try rules.',
  types: () => [SimulationStarted, InputInvalid, RecordNotFound, PermissionMissing, IdempotencyKeyReused] as const,
})

export const PreviewCaseMigrationResult = createUnionType({
  name: 'PreviewCaseMigrationResult', resolveType,
  description: 'What became of the wish to try a version on open cases.',
  types: () => [SimulationStarted, InputInvalid, RecordNotFound, PermissionMissing, PolicyPackMismatch, IdempotencyKeyReused] as const,
})

export const MigrateCasesResult = createUnionType({
  name: 'MigrateCasesResult', resolveType,
  description: 'What became of the wish to move open cases.',
  types: () => [MigrationStarted, InputInvalid, RecordNotFound, PermissionMissing, PolicyPackMismatch, MigrationPreviewMismatch, IdempotencyKeyReused] as const,
})

export const packMismatch = (packKey: string, found: readonly string[]): PolicyPackMismatch => ({
  __typename: 'PolicyPackMismatch', code: 'POLICY_PACK_MISMATCH', path: ['policyVersionId'], packKey, found: [...found],
  message: `The cases belong to ${found.join(', ')}, not to ${packKey}; cases move between versions of one regulation only.`,
  because: { zh: '这些案件适用的是另一部制度；在办案件只能在同一制度的版本之间调整。', en: 'These cases belong to another regulation; open cases move between versions of one regulation only.' },
})

export const previewMismatch = (message: string): MigrationPreviewMismatch => ({ __typename: 'MigrationPreviewMismatch', code: 'MIGRATION_PREVIEW_MISMATCH', path: ['expectedPreviewJobId'], message })
