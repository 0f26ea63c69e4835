import type { ActionDefinition, FieldSpec } from '../../../pack/lifecycle-definition.ts';
import { MEASURES } from '../names.ts';
import { LEADERS, action, demand, field } from './build.ts';

const CORRECTORS = ['team_lead', ...LEADERS];
const plan = (number: string): FieldSpec[] => [
  field('measure_text', number, '整改措施', 'measure'), field('department', number, '责任部门', 'department', { type: 'department' }),
  field('owner', number, '责任人', 'person in charge', { type: 'staff' }),
  field('due_on', number, '完成期限', 'deadline', { type: 'instant' }),
];
const retentionOver = demand('RETENTION_NOT_OVER', ['5.2.2-a'], { fact: 'retention_over', is: true }, '保管期未满，不能销毁', 'The retention time is not over');
const noHold = demand('LITIGATION_HOLD', ['5.2.2-a'], { not: { fact: 'litigation_hold', is: true } }, '因诉讼保留，不能销毁', 'Kept because of a lawsuit');
const proposed = demand('NO_MEASURE_PROPOSED', ['4.2.1-a'], { fact: 'measures_proposed', gte: 1 }, '没有待定的人员处理', 'No personnel measure is waiting for a decision');

/** Corrections, personnel decisions, publication and the archive: what follows from a complaint. */
export const aftermathActions: readonly ActionDefinition[] = [
  action('plan_correction', 'correction_planned', ['6.2.1', '4.2.2-b', '4.2.3-a'], ['制定整改措施', 'Plan a correction'], { roles: CORRECTORS, fields: plan('6.2.1') }),
  action('raise_finding', 'supervision_finding_raised', ['8.1.2-b'], ['督促整改', 'Raise a finding'], {
    roles: ['complaint_supervisor'], fields: [field('finding', '8.1.2-b', '发现的问题', 'problem found'), field('due_on', '8.1.2-b', '整改期限', 'deadline', { type: 'instant' })],
  }),
  action('complete_correction', 'correction_completed', ['6.2.1'], ['完成整改', 'Complete a correction'],
    { roles: CORRECTORS, fields: [field('outcome', '6.2.1', '完成情况', 'what was done')] }),
  action('review_correction', 'correction_reviewed', ['6.2.2-a'], ['评估整改效果', 'Review the effect'], {
    roles: [...CORRECTORS, 'complaint_supervisor'], fields: [field('effect_review', '6.2.2-a', '效果评估', 'effect'), field('adjustment', '6.2.2-a', '调整', 'adjustment')],
    requires: [demand('CORRECTION_NOT_COMPLETED', ['6.2.2-a'], { fact: 'corrections_done', gte: 1 }, '整改还没有完成', 'No correction has been completed')],
  }),
  action('propose_personnel_measure', 'personnel_measure_proposed', ['4.2.1-a', '4.2.2-a', '6.2.3-c'], ['提出人员处理', 'Propose a personnel measure'], {
    roles: LEADERS,
    fields: [
      field('measure', '4.2.1-a', '拟作处理', 'measure', { type: 'choice', choices: MEASURES }), field('person', '4.2.1-a', '当事人', 'person', { type: 'staff' }),
      field('evidence', '4.2.1-a', '证据', 'evidence'),
      field('worker_relation', '4.2.1-a', '用工关系', 'relation', {
        type: 'choice', choices: [{ id: 'employee', title: { zh: '本公司员工', en: 'employee' } }, { id: 'agency', title: { zh: '中介或合作人员', en: 'placed by an agency' } }],
      }),
    ],
    requires: [
      demand('RESPONSIBILITY_NOT_DETERMINED', ['4.1'], { fact: 'responsibility_determined', is: true }, '还没有认定责任', 'Responsibility has not been determined'),
      demand('NOBODY_AT_FAULT', ['4.1', '4.2.1-a', '4.2.2-a'], { not: { fact: 'responsibility', is: 'none' } }, '我方无责任，不处理人员', 'No fault of ours: there is nobody to be dealt with'),
    ],
  }),
  action('record_hearing', 'hearing_recorded', ['4.2.1-a'], ['听取本人申辩', 'Hear the person'], {
    roles: LEADERS, requires: [proposed],
    fields: [field('statement', '4.2.1-a', '本人申辩', 'statement'), field('refused', '4.2.1-a', '本人拒绝陈述', 'the person refused to speak', { required: false, type: 'boolean' })],
  }),
  action('approve_personnel_measure', 'personnel_measure_approved', ['4.2.1-a', '4.2.2-a'], ['批准人员处理', 'Approve a personnel measure'], {
    roles: ['company_leader'], notBy: ['personnel_measure_proposed'], fields: [field('appeal_told', '4.2.1-a', '已告知申诉途径', 'the way to appeal was told', { type: 'boolean' })],
    requires: [proposed, demand('PERSON_NOT_HEARD', ['4.2.1-a'], { fact: 'hearing_held', is: true }, '还没有听取本人申辩', 'The person has not been heard')],
  }),
  action('reject_personnel_measure', 'personnel_measure_rejected', ['4.2.1-a'], ['不予人员处理', 'Reject a personnel measure'], {
    roles: ['company_leader'], requires: [proposed], fields: [field('reason', '4.2.1-a', '理由', 'reason')],
  }),
  action('propose_publication', 'publication_proposed', ['7.2.2'], ['拟公开处理结果', 'Propose a publication'], {
    roles: ['cs_agent', 'project_lead'],
    fields: [field('publication', '7.2.2', '公开内容', 'what is published'), field('anonymised', '7.2.2', '已去除个人信息', 'it names nobody', { type: 'boolean' })],
  }),
  action('approve_publication', 'publication_approved', ['7.2.2'], ['批准公开', 'Approve a publication'], {
    roles: ['company_leader'], notBy: ['publication_proposed'],
    requires: [
      demand('NO_PUBLICATION_PROPOSED', ['7.2.2'], { fact: 'publications_proposed', gte: 1 }, '没有待批的公开内容', 'No publication is waiting'),
      demand('NOT_ANONYMISED', ['7.2.2'], { fact: 'anonymised', is: true }, '公开内容还没有去除个人信息', 'What is to be published still names somebody'),
    ],
  }),
  action('archive', 'complaint_archived', ['5.2.1-b', '5.1.2-b'], ['归档', 'Archive'], {
    roles: ['cs_agent'],
    fields: [field('archive_number', '5.2.1-b', '档案编号（按受理时间先后）', 'archive number, by time of reception'), field('paper_location', '5.1.2-b', '纸质存放位置', 'where the paper copy lies')],
  }),
  action('set_litigation_hold', 'litigation_hold_set', ['5.2.2-a'], ['诉讼保留', 'Litigation hold'], {
    roles: ['company_leader', 'complaint_supervisor'], fields: [field('litigation_hold', '5.2.2-a', '因诉讼暂停销毁', 'keep because of a lawsuit', { type: 'boolean' })],
  }),
  action('request_disposal', 'disposal_requested', ['5.2.2-b'], ['申请销毁档案', 'Ask for disposal'],
    { roles: ['cs_agent'], requires: [retentionOver, noHold], fields: [field('reason', '5.2.2-b', '销毁理由', 'reason')] }),
  action('approve_disposal', 'disposal_approved', ['5.2.2-b'], ['批准销毁档案', 'Approve disposal'], {
    roles: ['company_leader'], notBy: ['disposal_requested'],
    requires: [demand('DISPOSAL_NOT_REQUESTED', ['5.2.2-b'], { fact: 'disposal_requested', is: true }, '没有销毁申请', 'No disposal was asked for'), retentionOver, noHold],
  }),
  action('dispose', 'archive_disposed', ['5.2.2-b'], ['销毁档案', 'Dispose of the archive'], {
    roles: ['cs_agent'], fields: [field('disposal_certificate', '5.2.2-b', '销毁凭证', 'certificate of disposal')],
    requires: [
      retentionOver, noHold,
      demand('DISPOSAL_NOT_APPROVED', ['5.2.2-b'], { fact: 'disposal_approved', is: true }, '销毁须经公司领导批准', 'Disposal needs the approval of a company leader'),
    ],
  }),
];
