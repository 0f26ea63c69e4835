import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { clauses } from './clause.ts';
import { demand, field, optional, say } from './spec.ts';

export const CENTER = 'customer_service_center';
export const SPECIALISTS = ['project_specialist', 'property_specialist'] as const;
export const DEPARTMENTS = ['department_complaint_lead', 'department_head', 'functional_department'] as const;
export const HANDLERS = [CENTER, ...SPECIALISTS] as const;

/** Nothing is handled before it lies in the right hands: passed on, taken by a specialist directly, or turned elsewhere by consent. */
export const inTheRightHands = demand(
  'NOT_FORWARDED', '5.2.2', { any: [{ fact: 'times_forwarded', gte: 1 }, { fact: 'received_by', is: 'specialist' }, { fact: 'redirected', is: true }] },
  '中心尚未转办', 'The centre has not passed it on yet',
);

/** From the first word to the right hands, and what is known of the case. */
export const intakeActions: readonly ActionDefinition[] = [
  {
    id: 'pass_to_center', event: 'complaint_passed_to_center', clauses: clauses('5.2.4-a'), title: say('转给中心', 'Pass to the centre'), roles: [],
    fields: [optional('note', '5.2.4-a', '说明', 'note')],
    requires: [
      demand(
        'ALREADY_AT_CENTER', '5.2.4-a', { all: [{ fact: 'received_by', is: 'employee' }, { fact: 'passed_to_center', is: false }] }, '投诉已在中心或专员处',
        'The complaint is with the centre or a specialist already',
      ),
    ],
  },
  {
    id: 'record_consent', event: 'redirect_consent_recorded', clauses: clauses('5.2.4-b'), title: say('记录投诉人同意', 'Record the consent of the complainant'), roles: [], requires: [],
    sets: { redirect_consent: true },
    fields: [optional('note', '5.2.4-b', '说明', 'note')],
  },
  {
    id: 'redirect', event: 'complaint_redirected', clauses: clauses('5.2.4-b'), title: say('告知最佳联系渠道', 'Point to the best place to turn to'), roles: [],
    requires: [demand('CONSENT_MISSING', '5.2.4-b', { fact: 'redirect_consent', is: true }, '须先取得投诉人同意', 'The complainant has not agreed to it')],
    fields: [field('contact_point', '5.2.4-b', '联系渠道', 'contact point')],
  },
  {
    id: 'dispatch', event: 'department_task_dispatched', clauses: clauses('5.2.2', '5.5.2.5-a'), title: say('转办', 'Pass on'), roles: [CENTER, 'holiday_duty'],
    text: say('转专员或部门投诉处理负责人，也用于征求部门意见', 'To specialists or department leads, also to ask for an opinion'),
    requires: [], fields: [
      field('department', '5.2.2', '责任部门', 'responsible department', { type: 'department' }), optional('liaison', '5.2.2', '对接人', 'liaison person', { type: 'staff' }),
      optional(
        'forward_medium', '5.2.2.E-b', '转办方式', 'how',
        { type: 'choice', choices: [{ id: 'internal_interface', title: say('内部接口', 'internal interface') }, { id: 'phone', title: say('电话', 'phone') }] },
      ),
    ],
  },
  {
    id: 'accept', event: 'complaint_accepted', clauses: clauses('5.2.3'), title: say('专员接手', 'Accept as specialist'), roles: SPECIALISTS,
    requires: [inTheRightHands],
    fields: [optional('nature_uncertain', '4.1.1.1', '拿不准性质', 'in doubt about the nature')],
  },
  {
    id: 'classify', event: 'complaint_classified', clauses: clauses('3.2.1', '3.3.1', '5.5.1'), title: say('分类定级', 'Classify'), roles: [...HANDLERS, ...DEPARTMENTS], requires: [],
    fields: [
      optional('topic', '3.3.1', '内容类别', 'content'), optional('client_class', '3.2.1', '客户类别', 'client class'), optional('complaint_kind', '3.1-b', '意见或期望', 'opinion or expectation'),
      optional('urgency', '4.3.2-a', '紧急程度', 'urgency'), optional('nature_uncertain', '4.1.1.1', '拿不准性质', 'in doubt about the nature'),
      optional('handler', '4.3.1-a', '主办专员', 'specialist in charge'),
      optional('phase', '4.2.1', '入住阶段', 'before or after moving-in'), optional('within_warranty', '4.2.3', '在保修期内', 'within the warranty'),
      optional('collective_size', '5.5.1.2-c', '集体投诉人数', 'persons complaining together'), optional('lawsuit_filed', '5.5.1.1-a', '已进入法律程序', 'legal action has begun'),
      optional('media_exposed', '5.5.1.1-b', '已被媒体曝光', 'the media have reported'), optional('lawsuit_or_media_likely', '5.5.1.2-a', '可能引起诉讼或曝光', 'a lawsuit or media reports may follow'),
      field('likely_reason', '5.5.1.2-a', '判断理由', 'why it may come to that', { when: { fact: 'lawsuit_or_media_likely', is: true } }),
      optional('needs_external_support', '5.5.1.3-b', '需要外部支持', 'outside help is needed'),
      optional('repeat_of', '5.5.1.3-a', '此前已处理的投诉', 'the complaint handled before'), optional('fault', '5.5.1.2-d', '未解决的原因方', 'whose reasons keep it unsolved'),
      optional('professional_question', '5.3.2-a', '涉及专业问题', 'a professional question'),
    ],
  },
  {
    id: 'decide_validity', event: 'validity_decided', clauses: clauses('4.1.1', '5.4.3-a'), title: say('判定有效或无效', 'Decide valid or invalid'), roles: [CENTER], requires: [],
    fields: [field('validity', '4.1.1', '性质', 'validity'), field('reason', '5.4.3-a', '理由', 'reason')],
  },
  {
    id: 'set_level', event: 'level_set', clauses: clauses('5.5.2.5-a'), title: say('直接确定级别', 'Set the level'), roles: [CENTER], requires: [],
    fields: [field('severity_override', '5.5.2.5-a', '级别', 'level'), field('reason', '5.5.2.5-a', '理由', 'reason')],
  },
  {
    id: 'report_same_matter', event: 'same_matter_reported', clauses: clauses('5.5.1.2-b'), title: say('登记他人反映同一事项', 'Record that another person reports the same'), roles: [], requires: [],
    fields: [field('reported_by', '5.5.1.2-b', '反映人', 'who')],
  },
];
