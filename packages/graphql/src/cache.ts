import { InMemoryCache, type FieldMergeFunction, type FieldPolicy } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from './possible-types.ts';

interface NodePage {
  readonly nodes?: readonly unknown[];
}

/** Joins the pages of a connection that has `nodes` but no edges; a request without `after` starts over. */
const appendNodes: FieldMergeFunction<NodePage> = (existing, incoming, { args }) =>
  args?.after ? { ...incoming, nodes: [...(existing?.nodes ?? []), ...(incoming.nodes ?? [])] } : incoming;

const nodePages = (keyArgs: string[] | false): FieldPolicy => ({ keyArgs, merge: appendNodes as FieldMergeFunction });

/** A fresh cache: lists are kept per filter and order, and their pages joined. Ask list fields for `edges`. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          complaints: relayStylePagination(['filter', 'orderBy']),
          clients: relayStylePagination(['filter', 'orderBy']),
          touchpoints: relayStylePagination(['filter']),
          events: nodePages(['types']),
        },
      },
      Client: { fields: { complaints: relayStylePagination(false) } },
      Job: { fields: { errors: nodePages(false) } },
      Rate: { fields: { cases: nodePages(['only']) } },
      // One viewer per session.
      Viewer: { keyFields: [] },
      // These ids are unique within a policy version only.
      Clause: { keyFields: false },
      PolicyPack: { keyFields: ['key'] },
      ClockDefinition: { keyFields: false },
    },
  });
}
