/** Lawful measures and those the source asks for but nobody may take; both can be proposed, the second are refused. */
export const MEASURES = ['warning', 'training_order', 'performance_review', 'management_review', 'dismissal'] as const;

export const EXCLUDED_MEASURES = [
  'fine_for_late_transfer', 'fine_and_zero_for_no_solution', 'fine_for_recurrence', 'fine_for_campus_fault', 'fine_for_improper_service', 'fine_of_superior', 'fine_per_item',
  'performance_zero', 'management_performance_zero',
] as const;
