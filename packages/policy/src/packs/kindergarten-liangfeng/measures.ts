/** Lawful measures, mildest first, and those the source lists but nobody may impose; both can be proposed, the second are refused. */
export const MEASURES = [
  'withhold_quality_bonus', 'written_self_criticism', 'circular_criticism', 'suspension', 'administrative_discipline', 'removal', 'dismissal',
] as const;

export const FORCED_RESIGNATIONS = ['resignation', 'blame_resignation'] as const;
