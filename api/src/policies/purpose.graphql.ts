import { registerEnumType } from 'type-graphql'
import type { PolicyPurpose as Purpose } from './purpose.ts'

export const PolicyPurpose = { COMPLAINTS: 'complaints', GRADING: 'grading', TRAINING: 'training', CONGRESS: 'congress' } as const satisfies Record<string, Purpose>
registerEnumType(PolicyPurpose, {
  name: 'PolicyPurpose',
  description: 'What a regulation is for. A campus has one version for each purpose; versions for different purposes govern it side by side.',
  valuesConfig: {
    COMPLAINTS: { description: 'Handling of complaints.' }, GRADING: { description: 'Grading of clients and the care that follows from it.' },
    TRAINING: { description: 'Training of new teachers.' }, CONGRESS: { description: 'The staff congress.' },
  },
})
