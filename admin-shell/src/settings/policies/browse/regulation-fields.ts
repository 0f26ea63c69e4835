import { graphql, type ResultOf } from '@huiyin/graphql';

/** What the clause browser shows of a regulation, whatever kind of regulation it is. */
export const RegulationClauses = graphql(`
  fragment RegulationClauses on Regulation {
    clauses { id kind state missing { zh en } summary { zh en } elements { section sectionTitle { zh en } elementId title { zh en } } }
    conflicts { key title { zh en } decision { zh en } alternatives { zh en } clauses }
  }
`);

export type RegulationClausesFields = ResultOf<typeof RegulationClauses>;
export type ClauseEntry = RegulationClausesFields['clauses'][number];
export type ConflictEntry = RegulationClausesFields['conflicts'][number];

/** An element opened: in words, and as JSON for those who edit it. */
export const OpenedElement = graphql(`
  fragment OpenedElement on PolicyElement {
    section
    sectionTitle { zh en }
    elementId
    lifecycle
    title { zh en }
    clauses
    lines { label { zh en } text { zh en } }
    json
  }
`);

export type OpenedElementFields = ResultOf<typeof OpenedElement>;

/** Where a regulation is read from: a version or a draft by its id, or what comes with the product by its key. */
export type RegulationPlace = { readonly id: string } | { readonly packKey: string };
