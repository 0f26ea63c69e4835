/** What the address says about the campus, and what was chosen before. */
export interface CampusSelectionInput {
  /** `?campus=` of the address; null if absent. */
  readonly inAddress: string | null;
  /** In force before this move. */
  readonly chosen: string | null;
  /** True when this very move chose all campuses. */
  readonly choseAll: boolean;
  /** True after following a link or a call inside the page, false after loading it or going back. */
  readonly isInnerMove: boolean;
  readonly known: readonly string[];
}

/** The campus in force, and whether the address has yet to say so. */
export interface CampusSelection {
  readonly campusId: string | null;
  readonly isMissingInAddress: boolean;
}

/**
 * The address is the truth, so that a page can be bookmarked and sent on. Links inside modules need not know of the
 * selection, though: a move without `campus` keeps the one in force. An unknown campus means all.
 */
export function selectedCampus({ inAddress, chosen, choseAll, isInnerMove, known }: CampusSelectionInput): CampusSelection {
  if (inAddress !== null) return { campusId: known.includes(inAddress) ? inAddress : null, isMissingInAddress: false };
  if (isInnerMove && !choseAll && chosen !== null && known.includes(chosen)) return { campusId: chosen, isMissingInAddress: true };
  return { campusId: null, isMissingInAddress: false };
}
