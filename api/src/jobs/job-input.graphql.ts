import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { Job } from './job.graphql.ts'

@InputType({ description: 'A job to call off.' })
export class CancelJobInput {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string
}

@ObjectType({ description: 'The job is called off; nothing of it remains.' })
export class JobCancelled {
  declare __typename: 'JobCancelled'

  @Field(() => Job, { description: 'The job.' })
  job!: Job
}

@ObjectType({ implements: UserError, description: 'The job cannot be called off: it has ended (JOB_ENDED), or what it does cannot be taken back (NOT_CANCELLABLE).' })
export class JobNotCancellable extends UserError {
  declare __typename: 'JobNotCancellable'
}

export const CancelJobResult = createUnionType({
  name: 'CancelJobResult',
  description: 'What became of the wish to call a job off.',
  types: () => [JobCancelled, RecordNotFound, PermissionMissing, JobNotCancellable] as const,
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
