import { graphql, type ResultOf } from '@huiyin/graphql';

/** A field that the regulation asks for, whatever it is: the page knows only its type. */
export const PolicyField = graphql(`
  fragment PolicyField on ActionField {
    key
    type
    required
    title { zh en }
    choices { key title { zh en } excludedBecause { zh en } }
    clauses
  }
`);

export type PolicyFieldData = ResultOf<typeof PolicyField>;
