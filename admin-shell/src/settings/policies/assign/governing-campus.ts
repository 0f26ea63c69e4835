import { graphql, type ResultOf } from '@huiyin/graphql';

/** A campus with the policies that govern it, one after another. */
export const GoverningCampus = graphql(`
  fragment GoverningCampus on Campus {
    id
    name
    timeZone
    region { id name }
    policies { effectiveFrom effectiveTo policy { id version title { zh en } purpose } }
  }
`);

export type GoverningCampusFields = ResultOf<typeof GoverningCampus>;
