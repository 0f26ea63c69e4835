import type { Text } from '../../text.ts';

const measure = (id: string, zh: string, en: string): { readonly id: string; readonly title: Text } => ({ id, title: { zh, en } });

/** Measures a personnel decision may name. The last is what the source asks for and nobody may do: it can be tried, and is refused. */
export const MEASURES = [
  measure('criticism_education', '批评教育', 'Admonition and instruction'),
  measure('training_order', '责令培训', 'Ordered to training'),
  measure('warning', '警告', 'Warning'),
  measure('rating_downgrade', '降低服务星级', 'Lower service rating'),
  measure('service_suspension', '暂停服务', 'Suspension from service'),
  measure('dismissal', '辞退', 'Dismissal'),
  measure('lead_criticism_education', '对团队负责人批评教育', 'Admonition and instruction of the team lead'),
  measure('performance_review', '计入绩效评价', 'Entered into the performance review'),
  measure('loss_recovery', '追偿损失', 'Recovery of loss'),
  measure('fine', '罚款', 'Fine'),
] as const;

/** Work that returns with each period. */
export const DUTIES = ['monthly_archive', 'service_analysis', 'record_inspection', 'complaint_training', 'performance_appraisal'] as const;
