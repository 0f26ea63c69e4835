import { graphql, type ResultOf } from '@huiyin/graphql';

export const PolicyPacksQuery = graphql(`
  query PolicyPacks {
    policyPacks {
      key
      title { zh en }
      purpose
      builtInVersion
      versions { id version effectiveFrom publishedAt campusesInForce }
    }
  }
`);

export const PolicyDraftsQuery = graphql(`
  query PolicyDrafts {
    policyDrafts { id packKey title { zh en } state revision version updatedAt basedOn { id version } }
  }
`);

export type PackEntry = ResultOf<typeof PolicyPacksQuery>['policyPacks'][number];
export type DraftEntry = ResultOf<typeof PolicyDraftsQuery>['policyDrafts'][number];
