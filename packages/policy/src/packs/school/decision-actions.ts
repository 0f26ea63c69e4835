import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { RECEIVERS, SUPERVISION, act, demand, field } from './act.ts';
import { MEASURES } from './measures.ts';

const NO_MEASURE_OPEN = demand('NO_MEASURE_PROPOSED', '6-a', { fact: 'measures_proposed', gte: 1 }, '没有待决定的处理措施', 'No measure is waiting for a decision');
const NO_EXTENSION_OPEN = demand('NO_EXTENSION_REQUESTED', '7.4-c', { fact: 'extension_requests', gte: 1 }, '没有待批的延期申请', 'No request is waiting');
const MONEY = { required: false, type: 'money' } as const;
const measureField = field('measure', '6-b', '处理措施', 'measure', { type: 'choice', choices: MEASURES });

/** More time, and what follows for the person at fault: each asked for by one and decided by another. */
export const decisionActions: readonly ActionDefinition[] = [
  act(['request_extension', 'extension_requested'], ['7.4-c'], ['申请延期', 'Ask for more time'], SUPERVISION, {
    requires: [
      demand('NOT_ESPECIALLY_COMPLEX', '7.4-c', { fact: 'complexity', is: 'especially_complex' }, '只有特别复杂的才能延期', 'Only an especially complex case gets more time'),
      demand('ALREADY_HANDLED', '7.4-c', { not: { fact: 'handled', is: true } }, '已经办结，无需延期', 'It has been handled already'),
      demand('EXTENSION_USED', '7.4-c', { fact: 'extensions', is: 0 }, '只能延长一次', 'Time is extended once only'),
    ],
    fields: [field('reason', '7.4-c', '延期理由', 'reason')],
  }),
  act(['approve_extension', 'extension_approved'], ['7.4-c'], ['批准延期', 'Approve more time'], ['leader_in_charge'], {
    notBy: ['extension_requested'],
    requires: [NO_EXTENSION_OPEN],
    fields: [field('extension_days', '7.4-c', '延长的工作日数', 'working days added')],
  }),
  act(['refuse_extension', 'extension_refused'], ['7.4-c'], ['不同意延期', 'Refuse more time'], ['leader_in_charge'], {
    notBy: ['extension_requested'], requires: [NO_EXTENSION_OPEN], fields: [field('reason', '7.4-c', '理由', 'reason')],
  }),
  act(['tell_extension', 'extension_told'], ['7.4-d'], ['告知投诉人延期', 'Tell the complainant'], RECEIVERS, {
    text: { zh: '告知之后延期才生效，须在原时限之前', en: 'The extension holds once told, and before the old limit has passed' },
    requires: [demand('NO_EXTENSION_TO_TELL', '7.4-d', { fact: 'extensions_untold', gte: 1 }, '没有已批准而未告知的延期', 'There is no approved extension to tell of')],
    fields: [field('situation', '7.4-d', '告知的情况', 'what was told')],
  }),
  act(['propose_personnel_measure', 'personnel_measure_proposed'], ['6-a', '6-b'], ['提出处理措施', 'Propose a measure'], SUPERVISION, {
    requires: [
      demand('NOT_VERIFIED', '6-a', { all: [{ fact: 'validity', is: 'valid' }, { fact: 'staff_fault', is: true }] },
        '核实属实且教职工有过错，才能提出处理', 'Only what was found true, with staff at fault, leads to a measure'),
      demand('WRITTEN_REPORT_MISSING', '6-a', { fact: 'written_result_made', is: true }, '须先书面报告领导', 'The leaders get a written report first'),
      demand('GRAVITY_NOT_SET', '6-a', { fact: 'severity', exists: true }, '须先定情节轻重', 'The gravity comes first'),
    ],
    fields: [
      measureField, field('reason', '6-a', '事实和证据', 'facts and evidence'),
      field('variable_part_only', '6-c', '只涉及浮动绩效（绩效评定时填）', 'touches the variable part only (for a performance review)', { required: false }),
      // For a recovery decision: without them nothing shows that it stays within its cap.
      field('recovery_amount', '6-d', '拟追偿金额（每月）', 'amount to recover per month', MONEY), field('monthly_wage', '6-d', '本人当月工资', 'wage of the month', MONEY),
      field('wage_left', '6-d', '扣除后的当月工资', 'wage left in the month', MONEY), field('minimum_wage', '6-d', '当地最低工资', 'local minimum wage', MONEY),
    ],
  }),
  act(['record_hearing', 'hearing_recorded'], ['6-a'], ['听取本人申辩', 'Hear the person'], SUPERVISION, { requires: [NO_MEASURE_OPEN], fields: [field('statement', '6-a', '申辩内容', 'what the person said')] }),
  act(['approve_personnel_measure', 'personnel_measure_approved'], ['6-a', '6-b'], ['决定处理措施', 'Decide on the measure'], ['school_committee'], {
    notBy: ['personnel_measure_proposed'],
    requires: [NO_MEASURE_OPEN, demand('HEARING_MISSING', '6-a', { fact: 'person_heard', is: true }, '还没有听取本人申辩', 'The person has not been heard')],
    fields: [measureField, field('appeal_route', '6-a', '申诉途径（已告知本人）', 'way to appeal, told to the person')],
  }),
  act(['refuse_personnel_measure', 'personnel_measure_refused'], ['6-a'], ['决定不予处理', 'Decide against a measure'], ['school_committee'], {
    notBy: ['personnel_measure_proposed'], requires: [NO_MEASURE_OPEN], fields: [field('reason', '6-a', '理由', 'reason')],
  }),
  act(['record_voluntary_resignation', 'voluntary_resignation_recorded'], ['6-e'], ['登记自愿辞职', 'Record a voluntary resignation'], ['principal_office'], {
    text: { zh: '只登记本人自愿提出的辞职', en: 'Only what the person asks for of free will' },
    fields: [field('own_statement', '6-e', '本人书面申请', 'statement of the person'), field('demanded_by_school', '6-e', '由学校要求提出', 'demanded by the school')],
  }),
];
