import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { LEADERS, RECEIVERS, act, demand, field, holds, onlyIf } from './act.ts';

const KNOWN = demand('TOPIC_UNKNOWN', '3.1.3-a', { fact: 'topic', exists: true }, '先确定类别，才能比对前案', 'The topic is settled before cases are compared');

/** Making good: apologies, and plans against a recurrence. */
export const careActions: readonly ActionDefinition[] = [
  act('note_reception_disorder', 'reception_disorder_noted', ['3.2.1-a'], '登记：接待不当致现场混乱', 'Note disorder after poor reception', {
    fields: [field('what_happened', '3.2.1-a', '经过', 'what happened')],
  }),
  act('note_improper_service', 'improper_service_noted', ['3.2.2-a'], '登记：个人服务不当', 'Note improper service', {
    sets: { personal_improper_service: true },
    fields: [field('what_happened', '3.2.2-a', '经过', 'what happened'), field('person', '3.2.2-a', '当事人', 'person concerned', { required: false, type: 'staff' })],
  }),
  act('note_call_to_headquarters', 'headquarters_called', ['3.2.2-a'], '登记：家长致电总部', 'Note a call to headquarters', {
    sets: { called_headquarters: true }, fields: [field('what_they_said', '3.2.2-a', '家长怎么说', 'what they said')],
  }),
  act('apologise', 'apology_made', ['3.2.1-a', '3.2.2-a'], '道歉', 'Apologise', {
    roles: [...RECEIVERS, 'persons_concerned'],
    fields: [
      field('apology_from', '3.2.2-a', '谁道歉', 'who apologises', {
        choices: [['campus_supervisor', '校区主管', 'the supervisor'], ['persons_concerned', '当事人', 'the persons concerned'], ['both', '主管和当事人', 'both']],
      }),
      field('medium', '3.2.1-a', '方式', 'how', { choices: [['phone', '电话', 'by phone'], ['meeting', '当面', 'in person']] }),
      field('apology', '3.2.1-a', '怎么说的', 'what was said'),
    ],
  }),
  act('link_earlier_case', 'earlier_case_linked', ['3.1.3-a'], '关联前案', 'Link an earlier case', {
    roles: RECEIVERS, requires: [KNOWN],
    fields: [
      field('earlier_case', '3.1.3-a', '前案编号', 'number of the earlier case'), field('same_department', '3.1.3-a', '同一部门', 'same department'), field('same_topic', '3.1.3-a', '同一类别', 'same topic'),
      field('earlier_case_within_window', '3.1.3-a', '前案结案未超过规定月数', 'closed within the months set'),
    ],
  }),
  act('file_corrective_plan', 'corrective_plan_filed', ['3.1.3-b'], '提交整改方案', 'File a corrective plan', {
    roles: ['responsible_department', ...LEADERS],
    fields: [
      field('cause', '3.1.3-b', '原因', 'cause'), field('measures', '3.1.3-b', '整改措施', 'measures'), field('responsible_person', '3.1.3-b', '负责人', 'person responsible'),
      field('due_on', '3.1.3-b', '完成日期', 'due on', { type: 'date' }),
    ],
  }),
];

const proposed = (measure: string): Condition => ({ fact: 'measure', is: measure });

/** Personnel decisions: fault found, person heard, somebody else approves, appeal open. */
export const personnelActions: readonly ActionDefinition[] = [
  act('propose_personnel_measure', 'personnel_measure_proposed', ['3.2.1-c', '3.2.2-d', '3.3-a'], '提出人员措施', 'Propose a personnel measure', {
    roles: ['responsible_department', ...LEADERS],
    fields: [
      field('person', '3.2.1-c', '针对谁', 'for whom', { type: 'staff' }), field('measure', '3.2.1-c', '措施', 'measure'), field('grounds', '3.3-a', '查实的是哪一件', 'which proven item'),
      field('measure_basis', '3.4-a', '依据', 'rules it rests on', {
        choices: [
          ['complaint_rules', '投诉处理制度', 'rules on complaints'], ['teaching_accident_rules', '教学事故制度', 'rules on teaching accidents'],
          ['management_responsibility_rules', '管理责任制度', 'rules on management responsibility'],
        ],
      }),
      field('performance_deduction_percent', '3.1.2-b', '影响绩效的比例（%）', 'share of performance pay at stake (%)', { required: false }),
      field('statutory_ground', '3.2.1-c', '法定解除情形', 'statutory ground of dismissal', {
        required: false,
        choices: [
          ['serious_breach_of_rules', '严重违反规章制度', 'serious breach of the rules'], ['serious_dereliction', '严重失职造成重大损害', 'serious dereliction with grave damage'],
          ['not_fit_for_work', '经培训或调岗仍不能胜任', 'not fit for the work after training or transfer'],
        ],
      }),
      field('union_informed', '3.2.1-c', '已通知工会', 'the union was informed', { required: false }),
    ],
  }),
  act('record_hearing', 'hearing_recorded', ['3.2.1-b', '3.2.2-b'], '听取本人陈述', 'Hear the person', {
    requires: [demand('NO_MEASURE_PROPOSED', '3.2.1-b', { fact: 'measures_pending', gte: 1 }, '没有待批准的措施', 'No measure is waiting for approval')],
    fields: [field('statement', '3.2.1-b', '本人陈述', 'what the person said')],
  }),
  act('approve_personnel_measure', 'personnel_measure_approved', ['3.2.1-c', '3.2.2-d'], '批准人员措施', 'Approve the measure', {
    roles: ['general_manager'], notBy: ['personnel_measure_proposed'],
    requires: [
      demand('NO_MEASURE_PROPOSED', '3.2.1-c', { fact: 'measures_pending', gte: 1 }, '没有待批准的措施', 'No measure is waiting for approval'),
      demand('FAULT_NOT_FOUND', '3.3-a', { all: [holds('investigation_done'), { fact: 'finding', is: 'at_fault' }] }, '没有查实过错，不能处理人员', 'No fault was found, so nobody is dealt with'),
      demand('HEARING_MISSING', '3.2.1-b', holds('hearing_held'), '还没有听取本人陈述', 'The person has not been heard yet'),
      demand('NOT_SERIOUS', '3.2.1-c', onlyIf(proposed('dismissal'), holds('serious')), '情节未认定为严重，不能辞退', 'Dismissal is for serious cases only'),
      demand(
        'STATUTORY_GROUND_MISSING', '3.2.2-d', onlyIf(proposed('dismissal'), { all: [{ fact: 'statutory_ground', exists: true }, holds('union_informed')] }),
        '辞退须有法定情形并通知工会', 'Dismissal needs a statutory ground and notice to the union',
      ),
      demand('OWN_FAULT_NOT_FOUND', '3.2.2-c', onlyIf(proposed('management_review'), holds('superior_own_fault')), '没有查实上级本人的过错', 'No fault of the superior was found'),
      demand(
        'ABOVE_CAP', '3.1.2-b', onlyIf({ fact: 'performance_deduction_percent', exists: true }, { fact: 'performance_deduction_percent', lte: 20 }), '影响绩效的比例不得超过 20%',
        'No more than 20 % of the performance pay may be at stake',
      ),
      demand(
        'TEACHING_ACCIDENT_RULES_APPLY', '3.4-a', onlyIf(holds('teaching_accident'), { fact: 'measure_basis', is: 'teaching_accident_rules' }), '教学事故按教学事故制度处理',
        'A teaching accident follows the rules made for it',
      ),
      demand(
        'MANAGEMENT_RULES_APPLY', '3.4-b', onlyIf(proposed('management_review'), { fact: 'measure_basis', is: 'management_responsibility_rules' }), '管理责任评议按管理责任制度处理',
        'A review of management follows the rules on management responsibility',
      ),
    ],
  }),
  act('file_appeal', 'personnel_appeal_filed', ['3.2.1-b', '3.3-b', '3.3-c'], '提出申诉', 'Appeal', {
    requires: [demand('NOTHING_TO_APPEAL', '3.2.1-b', { fact: 'measures_approved', gte: 1 }, '没有已批准的措施', 'No measure was approved')],
    fields: [field('appeal', '3.2.1-b', '申诉理由', 'grounds of the appeal')],
  }),
  act('decide_appeal', 'personnel_appeal_decided', ['3.2.1-b', '3.3-b', '3.3-c'], '答复申诉', 'Decide on the appeal', {
    roles: ['general_manager'], notBy: ['personnel_appeal_filed', 'personnel_measure_approved'],
    requires: [demand('NO_APPEAL', '3.2.1-b', { fact: 'appeals_pending', gte: 1 }, '没有待答复的申诉', 'No appeal is waiting')], fields: [field('decision', '3.2.1-b', '答复', 'decision')],
  }),
];
