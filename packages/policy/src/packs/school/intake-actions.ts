import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { AUTHORITY_REPORT, HARM_TO_PUPILS, RECEIVERS, act, demand, field } from './act.ts';
import { formFields } from './channels.ts';

/** From the record form to the open file and the first call. */
export const intakeActions: readonly ActionDefinition[] = [
  act(['sort_box_note', 'box_note_sorted'], ['3.4-c'], ['分拣投诉箱来件', 'Sort the note from the box'], ['principal_office'], {
    fields: [field('ticket_kind', '3.4-c', '来件类别', 'kind of matter')],
  }),
  act(['classify', 'complaint_classified'], ['4.0-b'], ['分类', 'Classify'], RECEIVERS),
  act(['accept', 'complaint_accepted'], ['5.1', '3.1-e', '3.2-c', '3.3-b', '3.4-d'], ['受理', 'Accept'], RECEIVERS, {
    text: { zh: '填写投诉受理记录表，安排办理', en: 'Fill in the acceptance form and arrange who handles it' },
    fields: [
      ...formFields('3.2-c').map((entry) =>
        entry.id.startsWith('complainant_') ? { ...entry, when: { all: [entry.when!, { fact: 'channel', is: 'visit' }] } } : entry),
      field('arrangement', '5.1', '办理安排', 'who handles it'),
    ],
  }),
  act(['solve_on_spot', 'complaint_solved_on_spot'], ['7.3-c'], ['当场解决', 'Solve on the spot'], RECEIVERS, {
    requires: [
      demand('ACCEPTANCE_FORM_MISSING', '3.2-c', { any: [{ not: { fact: 'channel', is: 'visit' } }, { fact: 'accepted', is: true }] },
        '来访须先填受理记录表', 'For a visit the acceptance form is filled in first'),
      demand('NOT_ON_THE_SPOT', '4.3.1', { not: HARM_TO_PUPILS }, '涉及体罚、侮辱学生的，不能当场了结', 'Punishment or humiliation of pupils is never settled on the spot'),
    ],
    fields: [field('facts_verified', '7.2-a', '核实情况', 'verified facts'), field('solution', '7.3-c', '解决办法', 'solution')],
  }),
  act(['open_file', 'complaint_filed'], ['5.2-a'], ['建档', 'Open the file'], RECEIVERS, { fields: [field('situation', '5.2-a', '了解到的情况', 'what is known so far')] }),
  act(['send_notice', 'notice_sent'], ['5.2-b'], ['告知相关领导', 'Tell the leader concerned'], RECEIVERS, {
    fields: [
      field('notice', '5.2-b', '通知', 'notice', {
        type: 'choice', choices: [{ id: 'leader_told', title: { zh: '告知相关领导', en: 'leader told' } }, { id: 'extension_notice', title: { zh: '延期告知', en: 'notice of extension' } }],
      }),
      field('content', '5.2-b', '内容', 'content'),
    ],
  }),
  act(['give_first_reply', 'first_reply_given'], ['5.3-a'], ['首次电话回复', 'Give the first reply by phone'], RECEIVERS, { fields: [field('call_note', '5.3-a', '通话记录', 'note on the call')] }),
  act(['report_to_authority', 'authority_report_decided'], ['4.3.1'], ['强制报告', 'Report to the authorities'], [...RECEIVERS, 'responsible_leader'], {
    requires: [demand('NO_HARM_REPORTED', '4.3.1', HARM_TO_PUPILS, '本件不涉及体罚、侮辱学生', 'No punishment or humiliation of pupils is at issue')],
    fields: [
      field('authority_report', '4.3.1', '处理结果', 'decision', {
        type: 'choice', choices: [{ id: 'reported', title: { zh: '已报告主管部门', en: 'reported' } }, { id: 'no_suspicion', title: { zh: '没有侵害嫌疑', en: 'no suspicion of harm' } }],
      }),
      field('reason', '4.3.1', '依据', 'grounds'),
    ],
  }),
  act(['note_progress', 'progress_noted'], ['5.2-a'], ['记录进展', 'Note progress'], [], { fields: [field('note', '5.2-a', '进展情况', 'progress')] }),
  act(['withdraw', 'complaint_withdrawn'], ['7.3-e'], ['投诉人撤回', 'Withdraw'], RECEIVERS, { requires: [AUTHORITY_REPORT], fields: [field('reason', '7.3-e', '撤回原因', 'reason')] }),
];
