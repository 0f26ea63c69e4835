const root = '/settings/policies';

/** Addresses of the policy pages; tabs, filters and opened elements are added by the pages themselves. */
export const placeOf = {
  list: () => root,
  pack: (key: string) => `${root}/packs/${encodeURIComponent(key)}`,
  version: (id: string, tab?: 'campuses' | 'conflicts') => `${root}/versions/${encodeURIComponent(id)}${tab ? `?tab=${tab}` : ''}`,
  draft: (id: string) => `${root}/drafts/${encodeURIComponent(id)}`,
};
