import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.d.ts';

/**
 * Writes a GraphQL document whose result and variables are typed by `api/schema.graphql`.
 * Operations live beside the component that uses them; a component declares its fragment, a page composes them.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** RFC 3339 with offset. */
    DateTime: string;
    /** ISO 8601 calendar date. */
    Date: string;
    /** ISO 8601 duration. */
    Duration: string;
    /** Decimal number as text, so that no digit is lost. */
    Decimal: string;
    /** Closed facts of an event. */
    Facts: Readonly<Record<string, unknown>>;
  };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
