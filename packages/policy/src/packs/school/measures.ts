import type { Text } from '../../text.ts';

interface MeasureChoice {
  readonly id: string;
  readonly title: Text;
}
const choice = (id: string, zh: string, en: string): MeasureChoice => ({ id, title: { zh, en } });

/** Measures from the mildest to the gravest, as the regulation lists them. */
export const LADDER: readonly MeasureChoice[] = [
  choice('written_self_criticism', '书面检查', 'Written self-criticism'),
  choice('circular_criticism', '通报批评', 'Circular criticism'),
  choice('suspension', '停职', 'Suspension'),
  choice('administrative_discipline', '行政处分', 'Administrative discipline'),
  choice('removal', '撤职', 'Removal from post'),
  choice('dismissal', '辞退', 'Dismissal'),
];

/** Lawful forms in place of what is excluded. */
export const SUBSTITUTES: readonly MeasureChoice[] = [
  choice('performance_review', '绩效评定（仅浮动部分）', 'Performance review (variable part only)'),
  choice('recovery_decision', '追偿决定（有上限）', 'Recovery decision (capped)'),
];

/** Measures the source names and nobody may carry out; listed so that trying them is answered with the reason. */
export const EXCLUDED: readonly MeasureChoice[] = [
  choice('withhold_workload_pay', '扣发工作量工资（不予执行）', 'Withholding workload pay (not carried out)'),
  choice('fine', '罚款（不予执行）', 'Fine (not carried out)'),
  choice('compensation', '赔款（不予执行）', 'Compensation by the employee (not carried out)'),
  choice('resignation', '责令辞职（不予执行）', 'Imposed resignation (not carried out)'),
  choice('blame_resignation', '责令引咎辞职（不予执行）', 'Imposed taking-the-blame resignation (not carried out)'),
];

export const MEASURES: readonly MeasureChoice[] = [...LADDER, ...SUBSTITUTES, ...EXCLUDED];
