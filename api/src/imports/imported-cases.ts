import type { ClockServices } from '../clocks/index.ts'
import type { CaseRules, Intake } from '../complaints/index.ts'
import type { Sql } from '../shared/database.ts'
import { fileRows, loadWorld } from './file-rows.ts'
import { intakeOf } from './import-intake.ts'
import type { MappingDocument } from './import-mapping.ts'
import { openText } from './read-text.ts'

export interface SmallFile {
  chainId: string
  payload: Buffer
  mapping: MappingDocument
  /** Epoch milliseconds. */
  now: number
}

/** The cases of a small file that is known to be right, read as an import reads it. @throws with the first error there is */
export async function importedCases(sql: Sql, clocks: ClockServices, { chainId, payload, mapping, now }: SmallFile): Promise<{ intake: Intake; rules: CaseRules }[]> {
  const opened = openText(payload)
  if ('unreadable' in opened) throw new Error(opened.unreadable.en)
  const world = await loadWorld(sql, clocks, chainId, null)
  const cases = []
  for await (const read of fileRows(payload, { encoding: opened.file.encoding, mapping }, world, now)) {
    if (Array.isArray(read)) throw new Error(`Row ${read[0]?.row}, ${read[0]?.column}: ${read[0]?.message.en}`)
    const policy = world.policyOf(read.campusId, read.receivedAt)!
    cases.push({ intake: intakeOf(read, policy.pack), rules: { policy, calendar: world.calendarOf(read.campusId) } })
  }
  return cases
}
