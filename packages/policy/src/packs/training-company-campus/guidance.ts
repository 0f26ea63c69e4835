import type { MetricDefinition } from '../../pack/duty.ts';
import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

export const guidance: readonly Guidance[] = [{
  id: 'purpose', kind: 'principle', clauses: clauses('0'), title: { zh: '为什么要有这套制度', en: 'Why these rules exist' },
  text: { zh: '投诉处理得更好，家长更快得到回音，服务更好、家长更满意', en: 'Complaints handled better, an earlier word to parents, better service, more content parents' },
}];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('intake_officer', '接待人员', 'reception', ['front_desk', 'client_service'], '2.1-b', '2.1.2'),
  role('campus_supervisor', '校区主管', 'campus supervisor', ['director', 'teaching_supervisor'], '3.1.2-a', '3.2.2-a'),
  role('responsible_department', '协办部门及其负责人', 'department called in, and its head', ['department_staff'], '2.1.2', '3.1.2-a'),
  role('persons_concerned', '相关当事人', 'persons concerned', ['department_staff', 'teaching_supervisor', 'front_desk'], '3.2.1-a', '3.2.2-a'),
  role('general_manager', '总部负责人', 'head of the company', ['general_manager', 'chain_admin'], '3.2.1-c', '3.2.2-a'),
];

const input = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });

/** Whether the purpose is reached: how soon parents hear from us, and how content they are. */
export const metrics: readonly MetricDefinition[] = [
  {
    id: 'feedback_time', clauses: clauses('0'), title: { zh: '平均反馈时间', en: 'Mean time until the parents hear from us' }, unit: 'ms',
    formula: { zh: '从受理到告知结果的总时长 ÷ 已告知结果的件数（原文未给公式，本产品建议）', en: 'time from reception to the reply / complaints replied to (our proposal, the source gives none)' },
    inputs: [input('time_to_reply', '从受理到告知结果的总时长', 'time from reception to reply, summed'), input('replied', '已告知结果的件数', 'complaints replied to')],
    compute: { kind: 'ratio', of: 'time_to_reply', to: 'replied', times: 1 },
  },
  {
    id: 'parent_satisfaction', clauses: clauses('0', '2.6'), title: { zh: '回访满意率', en: 'Satisfaction at the follow-up' }, unit: 'percent',
    formula: { zh: '回访时表示满意的件数 ÷ 已回访件数 × 100%（本产品建议）', en: 'content at the follow-up / followed up × 100 % (our proposal)' },
    inputs: [input('satisfied', '表示满意的件数', 'content'), input('followed_up', '已回访件数', 'followed up')],
    compute: { kind: 'ratio', of: 'satisfied', to: 'followed_up', times: 100 },
  },
];
