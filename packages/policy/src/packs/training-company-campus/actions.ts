import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { LEADERS, RECEIVERS, act, anonymous, demand, field, holds, needsOther, onlyIf } from './act.ts';

const ON_THE_FORM = demand(
  'RECEIPT_FORM_MISSING', '2.1.2', onlyIf(needsOther, holds('receipt_form_ready')), '需要其他部门配合的，先填写投诉接收单', 'Where another department is needed, the receipt form comes first',
);
const implementedIfNeeded = onlyIf(needsOther, holds('implemented'));

/** Receiving and looking into it. */
const early: readonly ActionDefinition[] = [
  act('classify', 'complaint_classified', ['1.0-a', '1.0-b'], '分类', 'Classify', { roles: RECEIVERS }),
  act('fill_receipt_form', 'receipt_form_filled', ['2.1.2'], '填写投诉接收单', 'Fill in the receipt form', {
    roles: RECEIVERS, sets: { needs_other_department: true },
    fields: [field('matter_summary', '2.1.2', '事由摘要', 'the matter in short'), field('departments_needed', '2.1.2', '需要哪些部门', 'departments needed')],
  }),
  act('add_evidence', 'evidence_added', ['2.2.1', '2.2.2', '2.2.3', '2.2-b'], '补充证据', 'Add evidence', {
    requires: [ON_THE_FORM],
    fields: [
      field('evidence_type', '2.2-b', '证据种类', 'kind of evidence', {
        choices: [['data_summary', '数据汇总', 'summary of data'], ['site_photo', '现场照片', 'picture of the site'], ['physical_item', '收集的实物', 'object collected']],
      }),
      field('reference', '2.2-b', '存放处或编号', 'where it is kept, or its number'),
    ],
  }),
  act('submit_finding', 'finding_submitted', ['2.2-a', '2.2-b', '3.2.1-b'], '完成调查', 'Finish the investigation', {
    roles: RECEIVERS, requires: [ON_THE_FORM],
    fields: [
      field('facts_verified', '2.2-b', '核实情况', 'verified facts'),
      field('finding', '3.2.1-b', '校区或人员是否有责', 'whether the campus or its people are at fault', { choices: [['at_fault', '有责', 'at fault'], ['not_at_fault', '无责', 'not at fault']] }),
      field('serious', '3.2.1-c', '情节严重', 'serious case', { required: false }),
      field('teaching_accident', '3.4-a', '属于教学事故', 'teaching accident', { required: false }),
      field('superior_own_fault', '3.2.2-c', '上级本人有过错', 'the superior is at fault personally', { required: false }),
    ],
  }),
];

/** Handing it to others and handling it. */
const handling: readonly ActionDefinition[] = [
  act('choose_tier', 'tier_chosen', ['2.3-s', '2.3-1d', '2.3-3d', '2.3-7d'], '确定处理档次', 'Choose the tier', {
    roles: LEADERS,
    fields: [
      field('tier', '2.3-s', '处理档次', 'tier', {
        choices: [
          ['tier_1', '一天：本校区内', 'one day: within the campus'], ['tier_3', '三天：另一个部门', 'three days: one other department'],
          ['tier_7', '七天：多个部门或总部', 'seven days: several departments or headquarters'],
        ],
      }),
    ],
  }),
  act('dispatch', 'department_task_dispatched', ['3.1.1-a', '2.1.2'], '转交接收单', 'Hand over the receipt form', {
    roles: RECEIVERS,
    requires: [
      demand('RECEIPT_FORM_MISSING', '2.1.2', holds('receipt_form_ready'), '先填写投诉接收单，再转交部门', 'The receipt form is filled in before it is handed over'),
      demand('INVESTIGATION_FIRST', '2.2-a', holds('investigation_done'), '先调查清楚，再转交部门', 'The facts are looked into before another department is called in'),
      demand('TIER_NOT_CHOSEN', '2.3-s', { fact: 'tier', exists: true }, '校区主管尚未确定处理档次', 'The supervisor has not chosen the tier yet'),
    ],
    fields: [field('department', '2.1.2', '协办部门', 'department')],
  }),
  act('answer_department_task', 'department_task_answered', ['2.3-s'], '部门处理完毕', 'Answer as department', {
    roles: ['responsible_department', ...LEADERS],
    requires: [demand('NO_OPEN_DEPARTMENT_TASK', '2.3-s', { fact: 'open_department_tasks', gte: 1 }, '没有待处理的部门任务', 'No department task is waiting for an answer')],
    fields: [field('facts_verified', '2.3-s', '核实情况', 'verified facts'), field('responsibility', '2.3-s', '责任归属', 'responsibility'), field('solution', '2.3-s', '解决方案', 'solution')],
  }),
  act('note_progress', 'progress_noted', ['3.1.2-a'], '记录进展', 'Note progress', {
    fields: [field('note', '3.1.2-a', '进展情况', 'progress'), field('told_complainant', '3.1.2-a', '已告知家长', 'told to the parents', { required: false })],
  }),
];

const agreed: Condition = { any: [{ all: [holds('solution_is_told'), holds('client_agreed')] }, holds('agreement_waived'), anonymous] };

/** Telling, doing, following up. */
const outcome: readonly ActionDefinition[] = [
  act('tell_solution', 'solution_told', ['2.4'], '告知方案', 'Tell the solution', {
    roles: RECEIVERS,
    requires: [
      demand('NOT_COORDINATED', '2.3-s', { fact: 'department_answers', gte: 1 }, '部门还没有给出方案', 'No department has come up with a solution yet'),
      demand('DEPARTMENT_TASK_OPEN', '2.3-s', { fact: 'open_department_tasks', is: 0 }, '还有部门没有处理完', 'A department has not finished yet'),
    ],
    fields: [field('solution', '2.4', '打算怎么办', 'what is intended'), field('client_agreed', '2.4', '家长是否同意', 'whether the parents agree')],
  }),
  act('waive_agreement', 'agreement_waived', ['2.4'], '家长不同意，主管决定先行落实', 'Go ahead without agreement', {
    roles: LEADERS, requires: [demand('SOLUTION_NOT_TOLD', '2.4', holds('solution_is_told'), '还没有把方案告知家长', 'The parents do not know the solution yet')],
    fields: [field('reason', '2.4', '理由', 'reason')],
  }),
  act('implement', 'solution_implemented', ['2.5'], '落实方案', 'Carry out the solution', {
    requires: [demand('CLIENT_NOT_AGREED', '2.4', agreed, '先把方案告知家长并取得同意，或由主管决定先行落实', 'The parents are told and agree first, or the supervisor decides to go ahead')],
    fields: [field('what_was_done', '2.5', '落实情况', 'what was done')],
  }),
  act('follow_up', 'follow_up_done', ['2.6'], '回访家长', 'Follow up', {
    roles: RECEIVERS, requires: [demand('NOT_IMPLEMENTED', '2.5', holds('implemented'), '方案落实之后才回访', 'Follow-up comes after the solution was carried out')],
    fields: [field('satisfied', '2.6', '家长是否满意', 'whether the parents are content'), field('what_they_said', '2.6', '家长怎么说', 'what they said')],
  }),
  act('feed_back', 'follow_up_fed_back', ['2.7'], '反馈回访结果', 'Feed the follow-up back', {
    roles: RECEIVERS, requires: [demand('NOT_FOLLOWED_UP', '2.6', { any: [holds('followed_up'), anonymous] }, '还没有回访，无从反馈', 'Without a follow-up there is nothing to feed back')],
    fields: [field('to_department', '2.7', '反馈给部门的内容', 'what the department is told')],
  }),
  act('reply', 'customer_reply_given', ['2.1.1', '2.7'], '告知家长结果', 'Tell the parents the result', {
    roles: RECEIVERS, requires: [demand('NOT_IMPLEMENTED', '2.5', implementedIfNeeded, '方案落实之后才告知结果；此前只告知方案', 'The result follows what was carried out; before that only the solution is told')],
    fields: [field('reply', '2.1.1', '答复内容', 'reply')],
  }),
];

const closable = [
  demand('RESULT_NOT_TOLD', '2.7', { any: [holds('result_told'), anonymous] }, '还没有把结果告知家长，不能结案', 'The parents have not been told the result yet'),
  demand('NOT_FED_BACK', '2.7', onlyIf(needsOther, holds('follow_up_is_fed_back')), '回访结果还没有反馈给部门，不能结案', 'What the follow-up found has not gone back to the department yet'),
  demand('DEPARTMENT_TASK_OPEN', '2.3-s', { fact: 'open_department_tasks', is: 0 }, '还有部门没有处理完，不能结案', 'A department has not finished yet'),
  demand('APOLOGY_OWED', '3.2.1-a', { fact: 'disorder_apologies_owed', is: 0 }, '接待不当引起混乱，还没有向家长道歉', 'Poor reception caused disorder and no apology was made yet'),
  demand('SUPERVISOR_APOLOGY_OWED', '3.2.2-a', { fact: 'supervisor_apologies_owed', is: 0 }, '校区主管还没有致电道歉', 'The supervisor has not phoned to apologise yet'),
  demand('STAFF_APOLOGY_OWED', '3.2.2-a', { fact: 'staff_apologies_owed', is: 0 }, '当事人还没有致电道歉', 'The persons concerned have not phoned to apologise yet'),
  demand('CORRECTIVE_PLAN_MISSING', '3.1.3-b', onlyIf({ fact: 'recurrence', is: 'repeat' }, holds('corrective_plan_ready')), '重复发生的投诉须先提交整改方案', 'A recurrence needs its corrective plan first'),
];

const ends: readonly ActionDefinition[] = [
  act('close', 'complaint_closed', ['2.7'], '结案', 'Close', { roles: LEADERS, requires: closable, fields: [field('conclusion', '2.7', '结案结论', 'conclusion')] }),
  act('reopen', 'complaint_reopened', ['3.1.3-a'], '重新受理', 'Reopen', {
    roles: RECEIVERS,
    fields: [
      field('reason', '3.1.3-a', '重新受理的理由', 'reason'),
      field('reopen_reason', '3.1.3-a', '属于哪种情况', 'what kind of reason', {
        required: false, choices: [['happened_again', '同样的事又发生', 'it happened again'], ['not_settled', '原来没有解决好', 'it was not settled'], ['other', '其他', 'other']],
      }),
    ],
  }),
  act('withdraw', 'complaint_withdrawn', ['2.1-b'], '家长撤回', 'Withdraw', { roles: RECEIVERS, fields: [field('reason', '2.1-b', '撤回的原因', 'reason')] }),
  act('hand_to_headquarters', 'handed_to_headquarters', ['3.2.2-a'], '移交总部', 'Hand over to headquarters', { roles: LEADERS, fields: [field('reason', '3.2.2-a', '移交的原因', 'reason')] }),
];

export const caseActions: readonly ActionDefinition[] = [...early, ...handling, ...outcome, ...ends];
