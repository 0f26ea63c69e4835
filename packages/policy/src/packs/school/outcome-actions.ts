import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import type { Condition } from '../../pack/fact.ts';
import { AUTHORITY_REPORT, HANDLERS, NOBODY_TO_CALL, NO_COMPLAINT, ON_THE_SPOT, RECEIVERS, act, demand, field } from './act.ts';

const NOT_HANDLED = demand('NOT_HANDLED', '7.4-a', { fact: 'handled', is: true }, '还没有办结', 'It has not been handled yet');
const RESULT_TOLD = demand('RESULT_NOT_TOLD', '7.2-a', { any: [{ fact: 'result_told', is: true }, NOBODY_TO_CALL] }, '还没有把结果告知投诉人', 'The complainant has not been told the result');
const FAULTLESS: Condition = { not: { fact: 'staff_fault', is: true } };
const AT_FAULT = demand('NO_FAULT_FOUND', '7.2-b', { fact: 'staff_fault', is: true }, '没有认定教职工有过错', 'No fault of staff was found');
/** The source would call for ever; three rounds, then the leader decides (C17). */
const MAX_ROUNDS = 3;

/** Telling the result until it is solved, making good, and closing. */
export const outcomeActions: readonly ActionDefinition[] = [
  act(['reply', 'customer_reply_given'], ['5.4-c', '7.2-a', '7.4-b'], ['告知处理结果', 'Tell the result'], RECEIVERS, {
    requires: [
      NOT_HANDLED,
      demand('ROUNDS_USED_UP', '5.4-c', { fact: 'rounds', lt: MAX_ROUNDS }, `已告知 ${MAX_ROUNDS} 次，请领导决定`, `Told ${MAX_ROUNDS} times; now the leader decides`),
    ],
    fields: [field('reply', '5.4-c', '告知内容', 'what was told')],
  }),
  act(['record_feedback', 'complainant_feedback_recorded'], ['5.4-c'], ['记录投诉人反馈', 'Record the feedback of the complainant'], RECEIVERS, {
    requires: [demand('RESULT_NOT_TOLD', '5.4-c', { fact: 'result_told', is: true }, '先告知结果，再问是否解决', 'The result is told before asking whether it is solved')],
    fields: [field('solved', '5.4-c', '是否已解决', 'solved'), field('feedback', '5.4-c', '反馈', 'feedback', { required: false })],
  }),
  act(['end_unsolved', 'unsolved_ended'], ['5.4-c'], ['决定结束', 'Decide to end it'], ['responsible_leader'], {
    sets: { dissatisfied: true },
    requires: [
      demand('ROUNDS_LEFT', '5.4-c', { fact: 'rounds', gte: MAX_ROUNDS }, `告知满 ${MAX_ROUNDS} 次仍未解决，才由领导决定`, `The leader decides only after ${MAX_ROUNDS} rounds`),
      demand('ALREADY_SOLVED', '5.4-c', { not: { fact: 'solved', is: true } }, '投诉人已认可解决', 'The complainant agrees that it is solved'),
    ],
    fields: [field('reason', '5.4-c', '理由', 'reason')],
  }),
  act(['apologise', 'apology_given'], ['7.2-b'], ['道歉并改正', 'Apologise and put right'], HANDLERS, {
    requires: [AT_FAULT], fields: [field('apology', '7.2-b', '道歉情况', 'apology'), field('correction', '7.2-b', '改正情况', 'correction')],
  }),
  act(['take_improvement', 'improvement_taken'], ['7.2-c'], ['采取防范措施', 'Take a measure against recurrence'], HANDLERS, {
    fields: [
      field('improvement_kind', '7.2-c', '措施', 'measure', {
        type: 'choice',
        choices: [
          { id: 'work_method', title: { zh: '改进工作方法', en: 'better method' } }, { id: 'revise_rule', title: { zh: '修订制度', en: 'revised rule' } },
          { id: 'special_meeting', title: { zh: '专题会议', en: 'special meeting' } },
        ],
      }),
      field('improvement', '7.2-c', '具体内容', 'what is done'),
    ],
  }),
  act(['close', 'complaint_closed'], ['7.2-a', '7.3-e'], ['结案', 'Close'], [...RECEIVERS, 'responsible_leader'], {
    requires: [
      RESULT_TOLD, NOT_HANDLED,
      demand('NOT_INVESTIGATED', '7.2-a', { any: [{ fact: 'finding_made', is: true }, ON_THE_SPOT, NO_COMPLAINT] },
        '事无大小都要调查，还没有核实结论', 'Every matter is investigated; there is no finding yet'),
      demand('CAUSE_NOT_EXPLAINED', '7.3-d', { any: [{ fact: 'explained', is: true }, ON_THE_SPOT, NO_COMPLAINT, NOBODY_TO_CALL] },
        '没有当场解决的，须把原因解释清楚', 'What was not solved on the spot needs its cause explained'),
      demand('SOLUTION_NOT_CONFIRMED', '5.4-c', { any: [{ fact: 'solved', is: true }, { fact: 'ended_by_leader', is: true }, ON_THE_SPOT, NO_COMPLAINT, NOBODY_TO_CALL] },
        '投诉人还没有认可解决，领导也没有决定结束', 'The complainant does not agree that it is solved, and no leader has ended it'),
      demand('APOLOGY_MISSING', '7.2-b', { any: [FAULTLESS, { fact: 'apologised', is: true }] }, '教职工有过错，还没有道歉改正', 'Staff are at fault and have not apologised'),
      demand('IMPROVEMENT_MISSING', '7.2-c', { any: [FAULTLESS, { fact: 'improved', is: true }] }, '教职工有过错，还没有防范措施', 'Staff are at fault and nothing was done against recurrence'),
      AUTHORITY_REPORT,
    ],
    fields: [field('conclusion', '7.3-e', '结案结论', 'conclusion')],
  }),
  act(['score_handling', 'handling_scored'], ['2-b'], ['处理质量评分', 'Score the handling'], ['responsible_leader'], {
    text: { zh: '三项各按 0–100 分', en: 'Each of the three from 0 to 100' },
    fields: [field('attitude', '2-b', '态度', 'attitude'), field('timeliness', '2-b', '时限', 'time'), field('method', '2-b', '方法', 'method')],
  }),
  act(['archive', 'complaint_archived'], ['5.5'], ['归档', 'Archive'], RECEIVERS, { fields: [field('file_summary', '5.5', '归档说明', 'note on the file')] }),
  act(['reopen', 'complaint_reopened'], ['5.4-c'], ['重新受理', 'Reopen'], RECEIVERS, { sets: { solved: false, dissatisfied: false }, fields: [field('reason', '5.4-c', '重新受理的理由', 'reason')] }),
];
