/**
 * Places on a page that other remotes may fill, each with the props it hands over.
 * Remotes meet only here: the owner of the page names the slot, a contributor names it in its manifest.
 */
export interface SlotProps {
  /** Page of one client (owner: clients). Contributions show what their module knows about the client. */
  'client-page': { readonly clientId: string };
  /** Page of one campus's figures (owner: analytics). */
  'campus-figures': { readonly campusId: string };
}

/** Name of a slot. */
export type SlotName = keyof SlotProps;

/** All slot names, for validation at run time. */
export const slotNames = ['client-page', 'campus-figures'] as const satisfies readonly SlotName[];
