import { createHash, randomUUID } from 'node:crypto'
import { runCommand, type Recorded } from '../events/index.ts'
import { queueJob } from '../jobs/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { inputInvalid, recordNotFound, type IdempotencyKeyReused, type InputInvalid, type RecordNotFound } from '../shared/errors.graphql.ts'
import { InputCheck } from '../shared/input-check.ts'
import { fromGlobalId } from '../shared/relay.ts'
import { campusArray, grantOf, reaches } from '../shared/viewer.ts'
import type { ComplaintServices } from '../complaints/index.ts'
import { fileUnreadable, type FileUnreadable, type ImportComplaintsInput } from './import-input.graphql.ts'
import { fitColumns, mappingIssues, type MappingDocument } from './import-mapping.ts'
import { IMPORT_KIND, type ImportOrder } from './import-order.ts'
import { NotCsv, readCsv } from './read-csv.ts'
import { openText, type Unreadable } from './read-text.ts'

export const LARGEST_FILE = 32 * 1024 * 1024

export interface Started { __typename: 'ImportStarted'; jobId: string }
export type StartOutcome = Recorded<Started> | FileUnreadable | InputInvalid | RecordNotFound | IdempotencyKeyReused

/** Checks that a file can be read as the mapping says, and queues the job that imports it. */
export async function startImport({ log }: Pick<ComplaintServices, 'log'>, context: RequestContext, input: ImportComplaintsInput): Promise<StartOutcome> {
  const viewer = viewerOf(context)
  const { chainId, actor } = viewer
  const now = context.now()
  const grant = grantOf(viewer, 'imports:write')
  const check = new InputCheck(now)
  const bytes = decoded(input.fileBase64, check)
  const fileName = check.text('fileName', input.fileName, { longest: 255, required: true })
  const campusId = input.mapping.defaultCampusId == null ? null : (fromGlobalId(input.mapping.defaultCampusId, 'Campus') ?? null)
  const mapping: MappingDocument = { ...input.mapping, defaultCampusId: campusId }
  // The id itself is judged as a record, not as a field.
  check.issues.push(...mappingIssues({ ...mapping, defaultCampusId: input.mapping.defaultCampusId ?? null }))
  check.idempotencyKey(input.idempotencyKey)
  if (check.issues.length > 0) return inputInvalid(check.issues)
  const opened = openText(bytes!, input.encoding)
  if ('unreadable' in opened) return fileUnreadable(opened.unreadable)
  const unreadable = await firstProblem(opened.file, mapping)
  if (unreadable) return fileUnreadable(unreadable)

  // Thirty megabytes need not be compared letter by letter.
  const body = { ...input, fileBase64: createHash('sha256').update(bytes!).digest('hex') }
  return runCommand<Started, RecordNotFound>(log, { chainId, actor, command: 'importComplaints', idempotencyKey: input.idempotencyKey, body, now }, async (sql) => {
    if (input.mapping.defaultCampusId != null && (campusId === null || !reaches(grant, campusId)
      || !(await sql.one('imports.campus', 'select from campus where chain_id = $1 and id = $2', [chainId, campusId])))) {
      return recordNotFound(input.mapping.defaultCampusId, ['mapping', 'defaultCampusId'])
    }
    const campusIds = campusArray(grant)
    const order: ImportOrder = { fileName: fileName!, encoding: opened.file.encoding, mapping, campusIds }
    const id = randomUUID()
    const queued = await queueJob(sql, {
      chainId, id, kind: IMPORT_KIND, dryRun: input.dryRun ?? false, input: order, payload: bytes!, actor, audience: campusIds?.[0] ?? null, now,
    })
    return { done: { __typename: 'ImportStarted', jobId: id }, events: [queued] }
  })
}

function decoded(base64: string, check: InputCheck): Buffer | undefined {
  if (base64.length > Math.ceil(LARGEST_FILE / 3) * 4 + 4) {
    check.add('fileBase64', 'TOO_LARGE', 'A file has at most 32 MiB; split it.')
    return undefined
  }
  const bytes = Buffer.from(base64, 'base64')
  // Buffer passes over what is no base64; a file that lost bytes on the way must not be read as if it were whole.
  const expected = Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
  if (bytes.length !== expected) check.add('fileBase64', 'NOT_BASE64', 'This is not base64.')
  else if (bytes.length > LARGEST_FILE) check.add('fileBase64', 'TOO_LARGE', 'A file has at most 32 MiB; split it.')
  return bytes
}

/** Reads the header and the first record. */
async function firstProblem(file: Parameters<typeof readCsv>[0], mapping: MappingDocument): Promise<Unreadable | undefined> {
  let rows = 0
  try {
    for await (const { cells } of readCsv(file)) {
      if (rows === 0) {
        const fitted = fitColumns(cells, mapping)
        if ('code' in fitted) return fitted
      }
      if (++rows === 2) return undefined
    }
  } catch (error) {
    if (error instanceof NotCsv) return error.unreadable
    throw error
  }
  return rows === 0
    ? { code: 'FILE_EMPTY', zh: '文件里没有内容。', en: 'The file holds nothing.' }
    : { code: 'FILE_EMPTY', row: 1, zh: '文件只有表头，没有数据。', en: 'The file has a header and no rows.' }
}
