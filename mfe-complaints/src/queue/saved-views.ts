import { graphql, useQuery } from '@huiyin/graphql';

/** Screen under which the queue's views are kept. */
export const queueScreen = 'complaints';

export const SavedViews = graphql(`
  query SavedQueueViews($screen: String!) {
    savedViews(screen: $screen) { id name query }
  }
`);

/** The viewer's own views. None while they are on their way or cannot be had: the queue works without. */
export function useSavedViews() {
  return useQuery(SavedViews, { variables: { screen: queueScreen } }).data?.savedViews ?? [];
}
