import { graphql, type ResultOf } from '@huiyin/graphql';

/** A draft as its page shows it. */
export const DraftFields = graphql(`
  fragment PolicyDraftFields on PolicyDraft {
    id
    packKey
    title { zh en }
    state
    revision
    version
    effectiveFrom
    note
    updatedAt
    publishRefusal { zh en }
    basedOn { id version }
    parameters { key title { zh en } type unit { zh en } min max choices recommended value isBlankInSource clauses }
    problems { path code message { zh en } }
    differences { change section id text { zh en } clauses }
    elements { section sectionTitle { zh en } elementId lifecycle title { zh en } clauses }
  }
`);

export type DraftEntry = ResultOf<typeof DraftFields>;
export type ParameterEntry = DraftEntry['parameters'][number];
export type ProblemEntry = DraftEntry['problems'][number];
export type ElementEntry = DraftEntry['elements'][number];
