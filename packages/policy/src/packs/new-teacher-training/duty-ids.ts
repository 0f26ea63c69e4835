/** What returns each term and each school year. */
export const TERM_ACTIVITIES = ['skills_contest', 'lesson_pass', 'class_teacher_assessment'] as const;
export const DUTY_IDS = ['stage_plan', ...TERM_ACTIVITIES, 'new_teacher_symposium', 'self_summaries', 'evaluations', 'annual_assessment'] as const;
export type DutyId = (typeof DUTY_IDS)[number];
