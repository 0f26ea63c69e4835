import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { act, demand, field, notSuggestion, option, suggestion, unless, yes } from '../parts.ts';

const onlySuggestions = demand('ONLY_FOR_SUGGESTIONS', '4.1-a', suggestion, '只用于建议型投诉', 'For suggestions only');
const outcomes = [option('met', '已当面致谢', 'thanked in person'), option('declined', '客户谢绝', 'client declined')];

/** A suggestion: passed on, learnt from, thanked for, reported. */
export const suggestionActs: readonly ActionDefinition[] = [
  act('dispatch', 'department_task_dispatched', ['admin_department'], '4.1-d', '转给当事部门', 'Pass on to the department', {
    fields: [field('department', '4.1-d', '当事人或部门', 'person or department concerned', { type: 'department' })],
  }),
  act('record_improvement', 'improvement_recorded', ['department_concerned', 'department_head'], '4.1-e', '记录改进', 'Record the improvement', {
    requires: [
      demand('NOT_PASSED_ON', '4.1-d', { any: [{ fact: 'open_department_tasks', gte: 1 }, { fact: 'department_answers', gte: 1 }] }, '还没有转给部门',
        'It has not been passed on to a department'),
    ],
    fields: [field('lesson', '4.1-e', '吸取的经验', 'what was learnt'), field('improvement', '4.1-e', '改进措施', 'what is mended')],
  }),
  act('thank_client', 'client_thanked', ['department_concerned', 'department_head'], '4.1-f', '当面感谢客户', 'Thank the client in person', {
    requires: [demand('NOT_CONSTRUCTIVE', '4.1-f', yes('constructive'), '意见尚未认定为有建设性', 'The opinion has not been found constructive')],
    fields: [field('thanks', '4.1-f', '致谢情况', 'how the thanks went', { type: 'choice', choices: outcomes })],
  }),
  act('answer_department_task', 'department_task_answered', ['department_concerned', 'department_head'], '4.1-g', '部门提交报告', 'Submit the report of the department', {
    requires: [
      demand('NO_OPEN_DEPARTMENT_TASK', '4.1-d', { fact: 'open_department_tasks', gte: 1 }, '没有等待答复的部门任务', 'No department task is waiting for an answer'),
      demand('IMPROVEMENT_NOT_RECORDED', '4.1-e', unless(notSuggestion, { fact: 'improvements_recorded', gte: 1 }), '建议型投诉须先记录部门的改进',
        'A suggestion needs the improvement of the department on record first'),
    ],
    fields: [
      field('facts_verified', '4.1-g', '核实情况', 'verified facts'), field('responsibility', '4.1-g', '责任归属', 'responsibility'), field('solution', '4.1-g', '处理办法', 'solution'),
    ],
  }),
  act('pass_report_to_gm', 'report_passed_to_gm', ['admin_department'], '4.1-h', '审阅报告并呈总经理', 'Review the report and pass it to the general manager', {
    requires: [
      onlySuggestions,
      demand('NO_REPORT_YET', '4.1-g', { all: [{ fact: 'department_answers', gte: 1 }, { fact: 'open_department_tasks', is: 0 }] }, '部门报告还没有交齐',
        'A report of a department is still missing'),
    ],
    fields: [field('review', '4.1-h', '审阅意见', 'opinion of the review')],
  }),
];
