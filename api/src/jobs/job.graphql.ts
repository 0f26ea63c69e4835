import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { PageInfo } from '../shared/connection.graphql.ts'
import { LocalizedText } from '../shared/localized-text.graphql.ts'
import { Node } from '../shared/node.graphql.ts'
import { toGlobalId } from '../shared/relay.ts'
import { DateTime } from '../shared/scalars.ts'
import type { JobResultRow, JobRow, JobStatusName } from './job.entity.ts'

export const JobStatus = { QUEUED: 'queued', RUNNING: 'running', SUCCEEDED: 'succeeded', FAILED: 'failed', CANCELLED: 'cancelled' } as const satisfies Record<string, JobStatusName>
registerEnumType(JobStatus, {
  name: 'JobStatus',
  description: 'How a job stands.',
  valuesConfig: {
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'Is being done; if its worker dies another one takes it up.' },
    SUCCEEDED: { description: 'Done as a whole.' },
    FAILED: { description: 'Not done; `message` and `errors` say why. What it had done as a whole piece remains, a file is never imported in part.' },
    CANCELLED: { description: 'Called off; nothing of it remains.' },
  },
})

@InterfaceType('JobResult', { description: 'What came of a job, by its kind.', resolveType: (value: { __typename: string }) => value.__typename })
export abstract class JobResult {
  @Field(() => Int, { description: 'How many records it changed.' })
  changed!: number
}

@ObjectType({ implements: Node, description: 'Work that takes longer than a request.', simpleResolvers: true })
export class Job extends Node {
  readonly __typename = 'Job'
  readonly row: JobRow

  constructor(row: JobRow) {
    super()
    this.row = row
    this.id = toGlobalId('Job', row.id)
  }

  @Field(() => String, { description: 'What it does, such as `import_complaints`.' })
  get kind(): string { return this.row.kind }

  @Field(() => JobStatus, { description: 'How it stands.' })
  get status(): JobStatusName { return this.row.status }

  @Field(() => Int, { description: 'Rows or records worked off; of an import, checked while `total` is unknown, then imported.' })
  get done(): number { return this.row.done }

  @Field(() => Int, { nullable: true, description: 'Rows or records in all; null until they have been counted.' })
  get total(): number | null { return this.row.total }

  @Field(() => Boolean, { description: 'Whether it only checks.' })
  get dryRun(): boolean { return this.row.dryRun }

  @Field(() => DateTime, { description: 'When it was asked for.' })
  get createdAt(): string { return this.row.createdAt }

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  get finishedAt(): string | null { return this.row.finishedAt }

  @Field(() => LocalizedText, { nullable: true, description: 'How it ended, in a sentence.' })
  get message(): LocalizedText | null { return this.row.message }

  @Field(() => Int, { description: 'Rows imported; of a dry run, rows that would be. Zero for jobs that import nothing.' })
  get imported(): number { return this.row.imported }

  @Field(() => JobResult, { nullable: true, description: 'What came of it; null until it has ended, and for kinds that say it all in the other fields.' })
  get result(): JobResultRow | null { return this.row.result }

  @Field(() => Int, { description: 'Rows with errors. A single one keeps the whole file out.' })
  get refused(): number { return this.row.refused }
}

@ObjectType({ description: 'What is wrong with one cell of a file, or with a whole row.' })
export class JobError {
  @Field(() => Int, { description: 'Row as a spreadsheet counts: the header is 1.' })
  row!: number

  @Field(() => String, { nullable: true, description: 'Name of the column; null where the whole row is meant.' })
  column!: string | null

  @Field(() => String, { description: 'Stable code to branch on, in capitals.' })
  code!: string

  @Field(() => LocalizedText, { description: 'What is wrong and what would be right.' })
  message!: LocalizedText

  @Field(() => String, { nullable: true, description: 'What stands in the cell, shortened.' })
  value!: string | null
}

@ObjectType({ description: 'A page of the errors of a job, by row.' })
export class JobErrorConnection {
  @Field(() => [JobError], { description: 'The errors.' })
  nodes!: JobError[]

  @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
  pageInfo!: PageInfo

  declare countTotal: () => Promise<number>

  @Field(() => Int, { description: 'How many errors were kept: the first 1000.' })
  totalCount(): Promise<number> {
    return this.countTotal()
  }
}
