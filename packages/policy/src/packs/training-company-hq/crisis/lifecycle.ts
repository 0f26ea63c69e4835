import type { ActionDefinition, Lifecycle, Stage, StageRule } from '../../../pack/lifecycle-definition.ts';
import { statementFields, visitorRecord } from '../channels.ts';
import { clauses } from '../clause.ts';
import { crisisMeasures } from '../choices.ts';
import { act, demand, field, no, option, unless, yes } from '../parts.ts';

const HEADS = ['admin_department', 'department_head'];
const SPOKESPERSON = ['spokesperson'];
/** Clauses whose place the lawful measures take. */
const ANSWERED = ['4.4-c', '4.4-d', '4.5-a', '4.5-b', '4.5-c', '4.5-d', '4.5-e'];
const visitorKnown = demand('VISITOR_NOT_RECORDED', '4.6-a', yes('visitor_recorded'), '还没有核验证件、登记来访者', 'Credentials have not been checked and the visitor is not recorded');
const bothTold = demand('SUPERIORS_NOT_TOLD', '4.6-b', yes('superiors_told'), '还没有报告主管和区域经理', 'Supervisor and regional manager have not been told');
const interviewWaits = demand('NO_INTERVIEW_WAITING', '4.6-c', { fact: 'open_interviews', gte: 1 }, '没有等待决定的采访', 'No interview is waiting for a decision');
const measureWaits = demand('NO_MEASURE_WAITING', '4.4-c', { fact: 'pending_measures', gte: 1 }, '没有等待批准的措施', 'No measure is waiting for approval');
const manners = [option('awaiting_consent', '未经上级同意不接待', 'not without consent from above'), option('asked_to_leave', '请其离开', 'asked to leave')];

const visitActs: readonly ActionDefinition[] = [
  act('record_visitor', 'visitor_recorded', [], '4.6-a', '核验并登记来访者', 'Check and record the visitor', { fields: visitorRecord }),
  act('inform_superiors', 'superiors_informed', [], '4.6-b', '报告主管和区域经理', 'Tell supervisor and regional manager', {
    fields: [
      field('told_supervisor', '4.6-b', '已报告的校区主管', 'supervisor told', { type: 'staff' }),
      field('told_regional_manager', '4.6-b', '已报告的区域经理', 'regional manager told', { type: 'staff' }),
    ],
  }),
  act('admit_and_accompany', 'visitor_admitted', [], '4.6-d', '放行并陪同', 'Admit and accompany', {
    requires: [visitorKnown],
    fields: [
      field('accompanied_by', '4.6-d', '陪同人', 'accompanied by', { type: 'staff' }),
      field('counsel_informed', '4.6-d', '已同步告知法务', 'counsel informed in parallel', { type: 'boolean' }),
    ],
  }),
  act('offer_spokesperson', 'spokesperson_offered', [], '4.6-f', '提供发言人联系方式并预约', 'Offer the spokesperson and an appointment', {
    requires: [visitorKnown],
    fields: [
      field('appointment', '4.6-f', '预约时间', 'appointment', { type: 'instant', required: false }),
      field('contact_handed', '4.6-f', '已提供发言人联系方式', 'contact of the spokesperson given', { type: 'boolean' }),
    ],
  }),
  act('decline_visit', 'visit_declined', [], ['4.6-c', '4.6-g'], '不予接待', 'Decline the visit', {
    requires: [visitorKnown, bothTold], fields: [field('decline_manner', '4.6-g', '方式', 'manner', { type: 'choice', choices: manners })],
  }),
  act('request_interview', 'interview_requested', [], '4.6-c', '上报采访请求', 'Ask whether to give an interview', {
    requires: [bothTold], fields: [field('outlet', '4.6-c', '媒体', 'outlet'), field('questions', '4.6-c', '采访内容', 'subject of the interview')],
  }),
  act('approve_interview', 'interview_approved', ['regional_manager'], '4.6-c', '同意采访', 'Approve the interview', {
    notBy: ['interview_requested'], requires: [interviewWaits], fields: [field('speaker', '4.6-c', '由谁接受采访', 'who speaks', { type: 'staff' })],
  }),
  act('decline_interview', 'interview_declined', ['regional_manager'], '4.6-c', '不接受采访', 'Decline the interview', { requires: [interviewWaits] }),
  act('give_interview', 'interview_given', [], '4.6-c', '接受采访', 'Give the interview', {
    requires: [demand('INTERVIEW_NOT_APPROVED', '4.6-c', yes('interview_approved'), '区域经理还没有同意接受采访', 'The regional manager has not approved the interview')],
    fields: [field('said', '4.6-c', '答复要点', 'what was said')],
  }),
];

const contactActs: readonly ActionDefinition[] = [
  act('plan_contact', 'contact_planned', HEADS, '4.4-b', '提出走访媒体或政府部门', 'Plan a contact with media or authority', {
    fields: [
      field('contact_partner', '4.4-b', '走访对象', 'whom to call on'), field('contact_purpose', '4.4-b', '沟通内容', 'what to say'),
      field('hospitality', '4.4-c', '含宴请或馈赠', 'with hospitality or gifts', { type: 'boolean' }),
    ],
  }),
  act('approve_contact', 'contact_approved', SPOKESPERSON, '4.4-b', '批准走访', 'Approve the contact', {
    notBy: ['contact_planned'],
    requires: [demand('NO_CONTACT_PLANNED', '4.4-b', { all: [yes('contact_planned'), no('contact_approved')] }, '没有等待批准的走访', 'No contact is waiting for approval')],
  }),
  act('contact_outlet', 'outlet_contacted', HEADS, '4.4-b', '走访媒体或政府部门', 'Call on media or authority', {
    requires: [demand('CONTACT_NOT_APPROVED', '4.4-b', yes('contact_approved'), '走访还没有获得发言人批准', 'The spokesperson has not approved the contact')],
    fields: [field('contact_record', '4.4-b', '沟通记录', 'record of the contact')],
  }),
];

const measureActs: readonly ActionDefinition[] = [
  act('record_coverage', 'coverage_recorded', [], '4.5-a', '记录负面报道', 'Record negative coverage', {
    sets: { crisis_trigger: 'negative_coverage' },
    fields: [
      field('outlet', '4.5-a', '媒体或平台', 'outlet or platform'), field('coverage', '4.5-a', '报道内容', 'what was reported'),
      field('report_untrue', '4.4-d', '报道失实', 'the report is untrue', { type: 'boolean', required: false }),
    ],
  }),
  act('start_remediation', 'remediation_started', HEADS, '4.5-a', '启动补救方案', 'Start the remedial plan', {
    fields: [field('remedy', '4.5-a', '补救措施', 'remedial measures'), field('responsible', '4.5-a', '负责人', 'responsible', { type: 'staff' })],
  }),
  act('propose_crisis_measure', 'crisis_measure_proposed', [...HEADS, 'marketing_department', 'company_executives'], ANSWERED, '提出应对措施', 'Propose a measure', {
    fields: [field('crisis_measure', '4.4-c', '措施', 'measure', { type: 'choice', choices: crisisMeasures }), ...statementFields],
  }),
  act('approve_crisis_measure', 'crisis_measure_approved', SPOKESPERSON, ['4.4-c', '4.5-d'], '批准措施', 'Approve the measure', {
    notBy: ['crisis_measure_proposed'], requires: [measureWaits],
    fields: [field('no_business_secrets', '4.6-e', '已核对不含经营机密（依法披露除外）', 'checked: no business secrets, statutory disclosure apart', { type: 'boolean' })],
  }),
  act('reject_crisis_measure', 'crisis_measure_rejected', SPOKESPERSON, '4.4-c', '退回措施', 'Reject the measure', {
    requires: [measureWaits], fields: [field('reason', '4.4-c', '理由', 'reason')],
  }),
  act('carry_out_crisis_measure', 'crisis_measure_carried_out', [...HEADS, 'marketing_department', 'spokesperson'], ['4.4-c', '4.5-b', '4.5-e'], '实施措施', 'Carry the measure out', {
    requires: [demand('MEASURE_NOT_APPROVED', '4.4-c', { fact: 'approved_measures', gte: 1 }, '措施还没有获得发言人批准', 'The spokesperson has not approved the measure')],
    fields: [field('crisis_measure', '4.4-c', '措施', 'measure', { type: 'choice', choices: crisisMeasures }), field('outcome', '4.5-e', '结果', 'outcome')],
  }),
  act('review_crisis', 'crisis_reviewed', HEADS, '0.3', '复盘', 'Review', { fields: [field('lesson', '0.3', '经验教训', 'what was learnt')] }),
  act('close_crisis', 'crisis_closed', ['admin_department', 'general_manager'], '0.3', '结束危机', 'Close the crisis', {
    requires: [
      demand('SUPERIORS_NOT_TOLD', '4.6-b', unless(no('visitor_recorded'), yes('superiors_told')), '还没有报告主管和区域经理', 'Supervisor and regional manager have not been told'),
      demand('STATEMENT_OWED', '4.5-a', { fact: 'statements_owed', is: 0 }, '首次声明还没有发布', 'The first statement has not been published'),
      demand('MEASURE_OPEN', '4.4-c', { all: [{ fact: 'pending_measures', is: 0 }, { fact: 'approved_measures', is: 0 }] }, '还有措施没有批准或实施',
        'A measure is neither decided nor carried out'),
      demand('NOT_REVIEWED', '0.3', yes('crisis_reviewed'), '还没有复盘', 'The crisis has not been reviewed'),
    ],
  }),
];

const actions = [...visitActs, ...contactActs, ...measureActs];
const ALL = actions.map(({ id }) => id);
const stage = (id: string, numbers: readonly string[], zh: string, en: string, checklist: Stage['checklist'] = []): Stage =>
  ({ id, clauses: clauses(...numbers), title: { zh, en }, actions: ALL, checklist });

const stages: readonly Stage[] = [
  stage('opened', ['4.4-a'], '已启动', 'Opened', [option('manner', '注意方式，不起争执', 'mind the manner, no dispute'), option('secrets', '不泄露经营机密', 'disclose no business secrets')]),
  stage('visitor_recorded', ['4.6-a'], '来访已登记', 'Visitor recorded', [option('report', '立即报告主管和区域经理', 'tell supervisor and regional manager at once')]),
  stage('superiors_told', ['4.6-b'], '已报告上级', 'Superiors told'),
  stage('inspection_accompanied', ['4.6-d'], '检查陪同中', 'Inspection accompanied', [option('log', '全程记录', 'keep a log throughout')]),
  stage('spokesperson_offered', ['4.6-f'], '已引导至发言人', 'Referred to the spokesperson'),
  stage('contact_outlet_or_authority', ['4.4-b'], '走访媒体或政府部门', 'Contact with media or authority',
    [option('open', '公开身份、留存记录、不宴请不送礼', 'open, on record, no hospitality and no gifts')]),
  stage('remediation', ['4.5-a'], '补救中', 'Remediation'),
  stage('statement_prepared', ['4.4-c'], '措施待发言人批准', 'Measure awaits the spokesperson'),
  stage('spokesperson_approved', ['4.4-c', '4.5-d'], '发言人已批准', 'Approved by the spokesperson'),
  stage('published', ['4.5-a', '4.5-e'], '已发布或答复', 'Published or answered'),
  stage('review', ['0.3'], '复盘', 'Review'),
  { id: 'closed', clauses: clauses('0.3'), title: { zh: '已结束', en: 'Closed' }, actions: [], terminal: true },
];

const moves: readonly StageRule[] = [
  { on: 'visitor_recorded', from: ['opened'], to: 'visitor_recorded' },
  { on: 'superiors_informed', from: ['opened', 'visitor_recorded'], to: 'superiors_told' },
  { on: 'visitor_admitted', to: 'inspection_accompanied' },
  { on: 'spokesperson_offered', to: 'spokesperson_offered' },
  { on: 'outlet_contacted', to: 'contact_outlet_or_authority' },
  { on: 'remediation_started', to: 'remediation' },
  { on: 'crisis_measure_proposed', to: 'statement_prepared' },
  { on: 'crisis_measure_rejected', when: { fact: 'pending_measures', is: 0 }, to: 'remediation' },
  { on: 'crisis_measure_approved', when: { fact: 'pending_measures', is: 0 }, to: 'spokesperson_approved' },
  { on: 'crisis_measure_carried_out', when: { all: [{ fact: 'approved_measures', is: 0 }, { fact: 'pending_measures', is: 0 }] }, to: 'published' },
  { on: 'crisis_reviewed', to: 'review' },
  { on: 'crisis_closed', to: 'closed' },
];

/** The way of a crisis: record, tell, state the facts with approval, answer, review. What suppresses or evades is excluded. */
export const crisisLifecycle: Lifecycle = { subject: 'crisis', opens: 'crisis_opened', initial: 'opened', stages, moves, actions };
