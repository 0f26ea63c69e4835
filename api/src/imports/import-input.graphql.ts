import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Job } from '../jobs/index.ts'
import { IdempotencyKeyReused, InputInvalid, PermissionMissing, RecordNotFound, UserError } from '../shared/errors.graphql.ts'
import { importFields, type ImportFieldName } from './import-row.ts'
import type { Unreadable } from './read-text.ts'

export const ImportField = Object.fromEntries(importFields.map((field) => [field, field])) as Record<ImportFieldName, ImportFieldName>
registerEnumType(ImportField, {
  name: 'ImportField',
  description: 'What a column of a file can fill. MATTER and RECEIVED_AT are always needed; CAMPUS and CHANNEL unless defaults are named.',
  valuesConfig: {
    NUMBER: { description: 'Number of the case in the other system. What has been imported under a number is refused a second time.' },
    CAMPUS: { description: 'Campus, by name or global id.' },
    CHANNEL: { description: 'Channel, by key or name in the policy of the campus.' },
    MATTER: { description: 'What the complaint is about, at most 4000 characters.' },
    DEMAND: { description: 'What the complainant asks for.' },
    COMPLAINANT_NAME: { description: 'Name of the complainant; a complaint with neither name nor telephone is anonymous.' },
    COMPLAINANT_PHONE: { description: 'Telephone of the complainant.' },
    RECEIVED_AT: { description: 'When the complaint was made.' },
    TARGET_AT: { description: 'Agreed instant by which it was to be handled.' },
    CLOSED_AT: { description: 'When it was closed; empty while open. The result counts as told at that moment.' },
    DEPARTMENT: { description: 'Department it was given to, by name or global id.' },
    TOPIC: { description: 'Topic, by key or name in the policy.' },
    URGENCY: { description: 'Urgency, by key or name in the policy.' },
    SOURCE_VERDICT: { description: "The other system's own verdict, kept for comparison." },
  },
})

@InputType({ description: 'What stands in the file, and what is meant by it.' })
export class ImportValueInput {
  @Field(() => String, { description: 'As it stands in the file.' })
  from!: string

  @Field(() => String, { description: 'As it is meant: a key, name or global id.' })
  to!: string
}

@InputType({ description: 'Which column fills which field.' })
export class ImportColumnInput {
  @Field(() => ImportField, { description: 'The field.' })
  field!: ImportFieldName

  @Field(() => String, { description: 'Name of the column in the header of the file.' })
  column!: string

  @Field(() => String, { nullable: true, description: 'For instants: a pattern as Luxon spells it, such as `yyyy-MM-dd HH:mm:ss`; ISO 8601 when absent.' })
  format?: string | null

  @Field(() => [ImportValueInput], { nullable: true, description: 'Replacements of values.' })
  values?: ImportValueInput[] | null
}

@InputType({ description: 'How a file is to be read.' })
export class ImportMappingInput {
  @Field(() => [ImportColumnInput], { description: 'The columns.' })
  columns!: ImportColumnInput[]

  @Field(() => String, { nullable: true, description: 'IANA zone of local times in the file; the zone of the campus when absent.' })
  timeZone?: string | null

  @Field(() => ID, { nullable: true, description: 'Campus of rows that name none.' })
  defaultCampusId?: string | null

  @Field(() => String, { nullable: true, description: 'Channel of rows that name none.' })
  defaultChannel?: string | null
}

@InputType({ description: 'A file of complaints.' })
export class ImportComplaintsInput {
  @Field(() => String, { description: "The file's bytes in base64; at most 32 MiB decoded." })
  fileBase64!: string

  @Field(() => String, { description: 'Its name, to be recognised by.' })
  fileName!: string

  @Field(() => String, { nullable: true, description: 'Encoding, as in the WHATWG Encoding Standard: UTF-8, UTF-16LE, GB18030, GBK …; detected when absent.' })
  encoding?: string | null

  @Field(() => ImportMappingInput, { description: 'How it is to be read.' })
  mapping!: ImportMappingInput

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only checks: nothing is imported, and the job tells what would be.' })
  dryRun?: boolean | null

  @Field(() => String, { nullable: true, description: 'Repeating the mutation with the same key and input within 24 hours gives the same job.' })
  idempotencyKey?: string | null
}

@ObjectType({ description: 'The file is readable, and the job is queued.' })
export class ImportStarted {
  declare __typename: 'ImportStarted'

  @Field(() => Job, { description: 'The job; follow it with `jobProgress`.' })
  job!: Job
}

@ObjectType({ implements: UserError, description: 'The file is no text, no CSV, or lacks a column. Nothing was changed.' })
export class FileUnreadable extends UserError {
  declare __typename: 'FileUnreadable'

  @Field(() => Int, { nullable: true, description: 'Row where reading stopped; the header is 1.' })
  row!: number | null

  @Field(() => String, { nullable: true, description: 'Column that is missing or ambiguous.' })
  column!: string | null
}

export const fileUnreadable = ({ code, en, row = null as never, column = null as never }: Unreadable): FileUnreadable => ({
  __typename: 'FileUnreadable', code, message: en, path: column === null ? ['fileBase64'] : ['mapping', 'columns'], row, column,
})

export const ImportComplaintsResult = createUnionType({
  name: 'ImportComplaintsResult',
  description: 'What became of the wish to import a file.',
  types: () => [ImportStarted, InputInvalid, RecordNotFound, PermissionMissing, FileUnreadable, IdempotencyKeyReused] as const,
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
