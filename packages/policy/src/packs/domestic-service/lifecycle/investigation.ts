import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { TEAM, action, demand, field, unless, unlessAnonymous } from './build.ts';

const refused = (number: string) => field('refused', number, '本人拒绝陈述', 'the person refused to speak', { required: false, type: 'boolean' });
const days = (title: readonly [zh: string, en: string]) => field('extension_days', '3.4-d', ...title, { type: 'number' });

/** What the team finds out, and how long it may take. */
export const investigationActions: readonly ActionDefinition[] = [
  action('record_complainant_statement', 'complainant_statement_recorded', ['3.2.1'], ['与投诉人核实', 'Hear the complainant'], {
    roles: TEAM, fields: [field('statement', '3.2.1', '投诉人陈述', 'statement of the complainant'), refused('3.2.1')],
  }),
  action('review_documents', 'documents_reviewed', ['3.2.2'], ['查阅资料', 'Review the documents'], {
    roles: TEAM,
    fields: [
      field('service_record', '3.2.2', '服务记录', 'service record'), field('dispatch_order', '3.2.2', '派工单', 'dispatch order'), field('training_record', '3.2.2', '培训记录', 'training record'),
    ],
  }),
  action('visit_site', 'site_visited', ['3.2.3'], ['实地走访', 'Visit the place'], {
    roles: TEAM,
    fields: [
      field('client_consents', '3.2.3', '客户同意上门', 'the client consents to the visit', { type: 'boolean' }),
      field('site_findings', '3.2.3', '现场情况和证据；不同意上门的写明情况', 'what was seen and collected, or how the client declined'),
    ],
  }),
  action('record_respondent_statement', 'respondent_statement_recorded', ['3.2.4'], ['与服务人员核实', 'Hear the worker'], {
    roles: TEAM, fields: [field('statement', '3.2.4', '操作步骤、遇到的问题和处置', 'steps taken, problems met, what was done'), refused('3.2.4')],
  }),
  action('request_extension', 'extension_requested', ['3.4-c'], ['申请延长调查', 'Ask for more time'], {
    roles: TEAM, fields: [field('extension_reason', '3.4-c', '延长原因', 'reason'), days(['需要延长几个工作日', 'working days needed'])],
    requires: [
      demand('NOT_COMPLEX', ['3.4-c'], { fact: 'complexity', is: 'complex' }, '只有复杂投诉可以延长调查', 'Only a complex complaint may take longer'),
      demand('EXTENSION_ALREADY_REQUESTED', ['3.4-c'], { fact: 'extension_requests', is: 0 }, '已有延期申请待批', 'A request is already waiting for a decision'),
    ],
  }),
  action('approve_extension', 'extension_approved', ['3.4-c', '3.4-d'], ['批准延长调查', 'Approve more time'], {
    roles: ['company_leader'], notBy: ['extension_requested'], fields: [days(['批准延长几个工作日', 'working days granted'])],
    requires: [demand('EXTENSION_NOT_REQUESTED', ['3.4-c'], { fact: 'extension_requests', gte: 1 }, '没有待批的延期申请', 'No request is waiting')],
  }),
  action('decline_extension', 'extension_declined', ['3.4-c'], ['不批准延长', 'Decline more time'], {
    roles: ['company_leader'], fields: [field('reason', '3.4-c', '理由', 'reason')],
    requires: [demand('EXTENSION_NOT_REQUESTED', ['3.4-c'], { fact: 'extension_requests', gte: 1 }, '没有待批的延期申请', 'No request is waiting')],
  }),
  action('tell_extension', 'extension_told', ['3.4-c'], ['告知投诉人延期', 'Tell the complainant'], {
    roles: TEAM, fields: [field('told_how', '3.4-c', '告知方式和内容', 'how and what was told')],
    requires: [demand('EXTENSION_NOT_APPROVED', ['3.4-c'], { fact: 'extensions_to_tell', gte: 1 }, '没有获批的延期需要告知', 'No extension was approved')],
  }),
  action('submit_investigation_report', 'investigation_report_submitted', ['3.4-b'], ['提交调查报告', 'Submit the report'], {
    roles: TEAM,
    fields: [
      field('facts_found', '3.4-b', '查明的事实', 'facts found'), field('quality_finding', '3.3.1', '服务质量', 'quality of service'),
      field('conduct_finding', '3.3.2', '服务人员行为', 'conduct of the worker'),
      field('need_finding', '3.3.3', '客户需求理解', 'understanding of the need'), field('communication_finding', '3.3.4', '沟通协调', 'communication'),
      field('investigation_aspect', '3.3.1', '主要问题方面', 'main aspect', { required: false }), field('recommendation', '3.4-b', '处理建议', 'recommendation'),
    ],
    requires: [
      demand('RESPONDENT_IN_TEAM', ['3.1-b', '1.3.2'], { not: { fact: 'respondent_in_team', is: true } },
        '被投诉人在调查小组内，先调整小组', 'The person complained about is in the team: change the team first'),
      demand('BOTH_STATEMENTS_REQUIRED', ['3.2.1', '3.2.4'],
        { all: [unlessAnonymous({ fact: 'complainant_heard', is: true }), { any: [{ fact: 'worker_concerned', is: false }, { fact: 'worker_heard', is: true }] }] },
        '投诉人和服务人员两方都要核实', 'Both the complainant and the worker must be heard'),
      demand('DOCUMENTS_NOT_REVIEWED', ['3.2.2'], { fact: 'documents_reviewed', is: true }, '还没有查阅服务记录、派工单和培训记录',
        'Service record, dispatch order and training record have not been reviewed'),
      demand('SITE_NOT_VISITED', ['3.2.3'], unless({ fact: 'at_service_place', is: true }, { fact: 'site_dealt_with', is: true }),
        '事情发生在服务现场，须走访现场或记录客户不同意', 'It happened at the place of service: visit it, or record that the client declines'),
    ],
  }),
];
