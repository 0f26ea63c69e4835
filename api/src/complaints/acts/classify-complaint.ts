import type { ActKind } from './act.ts'
import type { ClassificationInput, ClassifyComplaintInput } from './act-input.graphql.ts'
import { classificationFacts, readClassification } from './classification.ts'

export const classifyComplaint: ActKind<ClassifyComplaintInput, ClassificationInput[]> = {
  mutation: 'classifyComplaint', action: 'classify', success: 'ComplaintClassified', event: 'ComplaintClassified', setsFacts: true,
  read({ classification, values }, check) {
    if (classification.length === 0 && !values?.length) check.add('classification', 'REQUIRED', 'Give at least one value.')
    return readClassification(classification, check)
  },
  plan(chosen, { pack, check }) {
    const facts = classificationFacts(pack, chosen, check)
    return { entry: { facts }, fields: facts, eventFacts: Object.fromEntries(chosen.map(({ dimension, value }) => [dimension, value])) }
  },
}
