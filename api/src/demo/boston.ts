import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside `src` in the sources, beside `dist` in the bundle. */
const samples = ['../../samples', '../samples'].map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path))

/** 100 public service requests of the City of Boston; licence and facts in samples/README.md. */
export function bostonSample(): Buffer {
  if (!samples) throw new Error('The folder with the samples is missing beside the program.')
  return readFileSync(join(samples, 'boston311-100.csv'))
}

export const BOSTON_ZONE = 'America/New_York'

/** Departments of the city that the sample names. */
export const bostonDepartments = [
  { name: 'PWDx', kind: 'public_works' }, { name: 'BTDT', kind: 'transportation' }, { name: 'ISD', kind: 'inspectional_services' }, { name: 'INFO', kind: 'information' },
  { name: 'PARK', kind: 'parks' }, { name: 'PROP', kind: 'property' }, { name: 'GEN_', kind: 'general' },
] as const

const format = 'yyyy-MM-dd HH:mm:ss'

/** The city's channels in the words of the policy. */
const channels = [
  { from: 'Citizens Connect App', to: 'mobile_app' }, { from: 'Constituent Call', to: 'phone' }, { from: 'City Worker App', to: 'staff' }, { from: 'Self Service', to: 'online' },
]

/** How the columns of the sample are read. */
export const bostonColumns = [
  { field: 'NUMBER', column: 'case_enquiry_id' }, { field: 'RECEIVED_AT', column: 'open_dt', format }, { field: 'TARGET_AT', column: 'target_dt', format },
  { field: 'CLOSED_AT', column: 'closed_dt', format }, { field: 'MATTER', column: 'case_title' }, { field: 'TOPIC', column: 'reason' },
  { field: 'DEPARTMENT', column: 'department' }, { field: 'CHANNEL', column: 'source', values: channels }, { field: 'SOURCE_VERDICT', column: 'ontime' },
] as const
