import type { ClauseId, Text } from '../text.ts';
import { rounded } from './rounded.ts';
import type { Rate } from './types.ts';

/** Percent with two decimals; null for an empty denominator: nothing was measured. */
const percent = (numerator: number, denominator: number): number | null => (denominator === 0 ? null : rounded((numerator / denominator) * 100));

const rate = (metric: Rate['metric'], numerator: number, denominator: number, formula: Text, clauses: readonly ClauseId[]): Rate => ({
  metric, numerator, denominator, percent: percent(numerator, denominator), formula, clauses,
});

/** Complaints per 100 service orders. */
export function complaintRate(complaints: number, serviceOrders: number): Rate {
  return rate('complaint_rate', complaints, serviceOrders, { zh: '投诉件数 ÷ 服务单数 × 100%', en: 'complaints / service orders × 100 %' }, ['domestic-service/8.2.3']);
}

/** Complaints handled in time per 100 whose deadline or closure lies in the period; open and not yet due are left out. */
export function timelinessRate(timely: number, judged: number): Rate {
  return rate('timeliness_rate', timely, judged, { zh: '按时处理件数 ÷ 已到期或已结案件数 × 100%', en: 'handled in time / due or closed × 100 %' }, ['domestic-service/8.2.1']);
}

/** Clients still there per 100 at the start; who left by graduating is no loss and left out. */
export function retentionRate(atStart: number, atEnd: number, graduated: number): Rate {
  return rate('retention_rate', atEnd, atStart - graduated, { zh: '期末仍在 ÷（期初人数 − 毕业人数）× 100%', en: 'still there at the end / (at the start − graduated) × 100 %' }, ['kindergarten-grading/6.2.1-b']);
}
