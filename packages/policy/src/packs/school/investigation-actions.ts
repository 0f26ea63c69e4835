import type { ActionDefinition, Requirement } from '../../pack/lifecycle-definition.ts';
import { HANDLERS, NOBODY_TO_CALL, NO_COMPLAINT, RECEIVERS, SUPERVISION, act, demand, field } from './act.ts';

const TASKS_ANSWERED = demand('DEPARTMENT_TASK_OPEN', '5.3-b', { fact: 'open_department_tasks', is: 0 }, '还有部门没有答复', 'A department has not answered yet');
const FIRST_REPLY = demand('FIRST_REPLY_MISSING', '5.3-a', { any: [{ fact: 'first_reply_told', is: true }, NOBODY_TO_CALL] }, '还没有给投诉人首次电话回复', 'The complainant has not had the first reply');
const STATUS = demand('STATUS_NOT_TOLD', '5.3-c', { any: [{ fact: 'status_told', is: true }, NOBODY_TO_CALL] }, '还没有电话告知办理情况和过程', 'The complainant has not been told how it stands');
const once = (code: string, fact: string, number: string, zh: string, en: string): Requirement => demand(code, number, { not: { fact, is: true } }, zh, en);

/** Hearing both sides, finding the facts, and deciding on them. */
export const investigationActions: readonly ActionDefinition[] = [
  act(['dispatch', 'department_task_dispatched'], ['5.3-b'], ['交部门调查', 'Investigate with a department'], RECEIVERS, { fields: [field('department', '5.3-b', '承办部门', 'handling department')] }),
  act(['answer_department_task', 'department_task_answered'], ['5.3-b'], ['部门答复', 'Answer as department'], HANDLERS, {
    requires: [demand('NO_OPEN_DEPARTMENT_TASK', '5.3-b', { fact: 'open_department_tasks', gte: 1 }, '没有等待答复的部门任务', 'No department task is waiting for an answer')],
    fields: [field('facts_verified', '5.3-b', '核实情况', 'verified facts'), field('responsibility', '5.3-b', '责任归属', 'responsibility'), field('solution', '5.3-b', '解决方案', 'solution')],
  }),
  act(['record_complainant_statement', 'complainant_statement_recorded'], ['7.3-a'], ['记录投诉人陈述', 'Record the statement of the complainant'], HANDLERS, {
    fields: [field('statement', '7.3-a', '陈述内容（匿名的记来件内容）', 'statement; without a name, what was written')],
  }),
  act(['record_respondent_statement', 'respondent_statement_recorded'], ['7.3-a'], ['记录被投诉人陈述', 'Record the statement of the respondent'], [...HANDLERS, 'respondent'], {
    fields: [
      field('statement', '7.3-a', '陈述内容（拒绝的写明情况）', 'statement, or how it was refused'),
      field('refused', '7.3-a', '拒绝陈述', 'refused to speak', { required: false }),
    ],
  }),
  act(['submit_finding', 'finding_submitted'], ['6-a', '7.2-a', '7.3-a'], ['作出核实结论', 'Submit the finding'], SUPERVISION, {
    requires: [
      demand('BOTH_STATEMENTS_REQUIRED', '7.3-a', { all: [{ fact: 'complainant_heard', is: true }, { fact: 'respondent_heard', is: true }] },
        '双方陈述齐全（或记明拒绝陈述）才能下结论', 'Both statements, or a recorded refusal, come before a finding'),
      demand('GROUND_MISSING', '4.0-b', { fact: 'complaint_ground', exists: true }, '须先选定投诉情形，列不进的选“其他”', 'The ground comes first; what fits nowhere is “other”'),
      TASKS_ANSWERED,
    ],
    fields: [
      field('validity', '6-a', '核实结论', 'finding'), field('staff_fault', '7.2-b', '教职工有过错', 'staff are at fault'),
      field('severity', '6-a', '情节轻重', 'gravity', { required: false }), field('facts_found', '7.2-a', '查明的事实', 'facts found'),
    ],
  }),
  act(['tell_status', 'status_told'], ['5.3-c'], ['电话告知办理情况', 'Tell the status by phone'], RECEIVERS, { fields: [field('status', '5.3-c', '办理情况', 'status'), field('process', '5.3-c', '办理过程', 'what was done')] }),
  act(['explain', 'first_explanation_given'], ['7.3-d'], ['解释原因', 'Explain the cause'], HANDLERS, { fields: [field('cause', '7.3-d', '原因', 'cause'), field('explanation', '7.3-d', '解释内容', 'explanation')] }),
  act(['submit_written_result', 'written_result_submitted'], ['5.4-a', '6-a'], ['书面报告结果', 'Report the result in writing'], HANDLERS, {
    requires: [
      demand('FINDING_MISSING', '5.4-a', { fact: 'finding_made', is: true }, '先有核实结论，再报结果', 'The finding comes first'),
      once('RESULT_ALREADY_REPORTED', 'written_result_made', '5.4-a', '结果已经书面报告', 'The result has been reported'),
    ],
    fields: [field('result', '5.4-a', '处理结果', 'result'), field('proposal', '5.4-a', '处理建议', 'proposal')],
  }),
  act(['decide_handling_opinion', 'handling_opinion_decided'], ['5.4-b'], ['定处理意见', 'Decide the handling opinion'], ['school_committee'], {
    notBy: ['written_result_submitted'],
    requires: [
      demand('WRITTEN_RESULT_MISSING', '5.4-a', { fact: 'written_result_made', is: true }, '还没有书面结果可供决定', 'There is no written result to decide on'),
      once('OPINION_ALREADY_DECIDED', 'opinion_decided', '5.4-b', '处理意见已定', 'The opinion has been decided'),
    ],
    fields: [field('opinion', '5.4-b', '处理意见', 'handling opinion')],
  }),
  act(['finish_handling', 'complaint_handled'], ['7.4-a'], ['办结', 'Finish handling'], SUPERVISION, {
    requires: [
      demand('OPINION_NOT_DECIDED', '5.4-b', { any: [{ fact: 'opinion_decided', is: true }, NO_COMPLAINT] }, '校委会还没有定处理意见', 'The school committee has not decided yet'),
      TASKS_ANSWERED, FIRST_REPLY, { ...STATUS, when: { any: [STATUS.when, NO_COMPLAINT] } },
      once('ALREADY_HANDLED', 'handled', '7.4-a', '已经办结', 'It has been handled'),
    ],
    fields: [field('carried_out', '7.4-a', '落实情况', 'what was carried out')],
  }),
];
