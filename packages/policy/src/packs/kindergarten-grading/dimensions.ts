import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { t } from './parts.ts';

const value = (id: string, numbers: readonly string[], zh: string, en: string, proposed = false): DimensionValue => ({
  id, clauses: clauses(...numbers), title: { zh, en }, ...(proposed ? { proposed } : {}),
});
const criteria = (grade: string): string[] => ['a', 'b', 'c', 'd'].map((letter) => `${grade}-${letter}`);

/** Ways to describe a family. */
const ofClients: readonly Dimension[] = [
  {
    id: 'client_type', clauses: clauses('1.2'), title: t('客户类型', 'Kind of client'),
    values: [
      value('parent', ['1.2'], '家长', 'Parent'), value('prospect', ['1.2'], '意向家庭', 'Prospect'),
      value('partner_institution', ['1.2'], '合作机构', 'Partner institution'), value('other', ['1.2'], '其他', 'Other'),
    ],
  },
  {
    id: 'grade', clauses: clauses('1.3.4', '2.3-x'), title: t('客户级别', 'Grade'),
    text: t('由四项指标算出；人工调整须经批准并有期限', 'Worked out of four indicators; a grade set by hand is approved and expires'),
    values: [
      value('A', criteria('2.3.1'), 'A 级', 'A'), value('B', criteria('2.3.2'), 'B 级', 'B'), value('C', criteria('2.3.3'), 'C 级', 'C'), value('D', criteria('2.3.4'), 'D 级', 'D'),
      value('ungraded', ['1.2'], '不定级', 'Not graded', true),
    ],
  },
  {
    id: 'cooperation_intent', clauses: clauses('2.2.2'), title: t('合作意向', 'Cooperation intent'),
    text: t('由教师对照事实评估，并参考活动参与率', 'Assessed by the teacher on facts, with the rate of participation'),
    values: [
      value('strong', ['2.3.1-b'], '强：认同理念、积极共育、联系密切', 'Strong: shares the idea, active, close to the teachers'),
      value('moderate', ['2.3.2-b'], '中：认可教育、配合良好', 'Moderate: appreciates the education, cooperates well'),
      value('weak_to_moderate', ['2.3.3-b'], '偏弱：基本满意、参与一般', 'Weak to moderate: fairly satisfied, joins in now and then'),
      value('weak', ['2.3.4-b'], '弱：不太满意、很少参加', 'Weak: not very satisfied, hardly joins in'),
    ],
  },
  {
    id: 'referral_willingness', clauses: clauses('2.2.3'), title: t('没有推荐记录时的推荐意愿', 'Willingness where nobody was referred'),
    values: [value('rare', ['2.3.3-c'], '很少推荐', 'Seldom refers'), value('none', ['2.3.4-c'], '几乎不推荐', 'Hardly ever refers')],
  },
  {
    id: 'transfer_sign', clauses: clauses('2.3.4-d'), title: t('转园迹象', 'Sign of leaving'),
    values: [
      value('leaving_certificate_asked', ['2.3.4-d'], '询问转园证明', 'Asked for a leaving certificate'), value('notice_given', ['2.3.4-d'], '已告知要转园', 'Gave notice'),
      value('teacher_mark', ['2.3.4-d'], '教师判断', 'Marked by the teacher'), value('cleared', ['2.3.4-d'], '迹象已消除', 'No longer so', true),
    ],
  },
];

/** Ways to describe an enquiry and a finding. */
const ofWork: readonly Dimension[] = [
  {
    id: 'enquiry_topic', clauses: clauses('4.2.1-a'), title: t('咨询内容', 'Topic of the enquiry'), openValues: true,
    values: [
      value('enrolment', ['4.2.1-a'], '招生', 'Enrolment'), value('courses', ['4.2.1-a'], '课程', 'Courses'), value('teaching', ['4.2.1-a'], '教学', 'Teaching'),
      value('activities', ['4.2.1-a'], '活动', 'Activities'), value('service_feedback', ['6.1.2-a'], '对服务的意见', 'Opinion on the service'),
    ],
  },
  {
    id: 'finding_source', clauses: clauses('6.1.1-b', '6.1.2-b'), title: t('问题来源', 'Where a finding comes from'),
    values: [
      value('supervision', ['6.1.1-b'], '监督检查', 'Supervision'), value('ad_hoc_review', ['6.2.2-b'], '不定期评估', 'Ad-hoc evaluation'),
      value('client_voice', ['6.1.2-b'], '家长反映', 'Raised by a family'),
      value('c_contact', ['3.C.2-a'], 'C 级家庭联系', 'Contact with a C family'), value('win_back', ['3.D.1-c'], '流失原因分析', 'Analysis of a loss'),
      value('quarterly_evaluation', ['6.3.1'], '季度评估', 'Quarterly evaluation'),
    ],
  },
  {
    id: 'cause', clauses: clauses('3.C.2-b', '3.D.1-c'), title: t('原因', 'Cause'), openValues: true,
    values: [
      value('pickup_time', ['3.C.2-b'], '接送时间不便', 'Pick-up time inconvenient'), value('course_dissatisfaction', ['3.C.2-b'], '对课程不满', 'Unhappy with a course'),
      value('teaching_quality', ['3.D.1-c'], '教学质量', 'Quality of teaching'), value('service_attitude', ['3.D.1-c'], '服务态度', 'Attitude of staff'),
    ],
  },
  {
    id: 'measure', clauses: clauses('3.C.2-b', '3.D.1-c'), title: t('改进措施', 'Measure'), openValues: true,
    values: [
      value('optimise_or_add_slots', ['3.C.2-b'], '优化接送流程或增加时段', 'A better flow or more time slots'),
      value('adjust_content_method', ['3.C.2-b'], '调整课程内容和方法', 'Other content and methods'),
      value('teacher_training_and_show_results', ['3.D.1-c'], '培训教师并展示成果', 'Train teachers and show results'),
      value('service_training_and_process', ['3.D.1-c'], '服务培训并规范流程', 'Service training and a standard process'),
      value('new_pack_version', ['6.3.1'], '修改分级制度并发布新版本', 'A new version of the grading rules', true),
    ],
  },
];

export const dimensions: readonly Dimension[] = [...ofClients, ...ofWork];

const overridden = (grade: string): ClassificationRule => ({
  id: `override_${grade.toLowerCase()}`, clauses: clauses('2.3-x', '1.3.2'), effect: 'force', title: t(`人工定为 ${grade} 级`, `Set to ${grade} by hand`),
  when: { all: [{ fact: 'grade_override', is: grade }, { fact: 'override_expired', is: false }] }, set: { fact: 'grade', value: grade },
});

const remedy = (id: string, clause: string, when: Condition, measure: string, zh: string, en: string): ClassificationRule => ({
  id, clauses: clauses(clause), effect: 'propose', title: { zh, en }, when, set: { fact: 'measure', value: measure },
});

/** Applied in order, the last that holds wins: who is no parent has no grade, whatever was set by hand. */
export const rules: readonly ClassificationRule[] = [
  {
    id: 'transfer_risk', clauses: clauses('2.3.4-d'), effect: 'force', title: t('有转园迹象即视为有转园倾向', 'Any sign of leaving counts as transfer risk'),
    when: { fact: 'transfer_sign', in: ['leaving_certificate_asked', 'notice_given', 'teacher_mark'] }, set: { fact: 'transfer_risk', value: true },
  },
  {
    id: 'transfer_risk_cleared', clauses: clauses('2.3.4-d'), effect: 'force', title: t('迹象消除即没有转园倾向', 'Cleared signs are no risk'),
    when: { fact: 'transfer_sign', is: 'cleared' }, set: { fact: 'transfer_risk', value: false },
  },
  overridden('A'), overridden('B'), overridden('C'), overridden('D'),
  {
    id: 'not_graded', clauses: clauses('1.2'), effect: 'force', title: t('非在园家长不定级', 'Only parents are graded'),
    when: { fact: 'client_type', in: ['prospect', 'partner_institution', 'other'] }, set: { fact: 'grade', value: 'ungraded' },
  },
  remedy('pickup_remedy', '3.C.2-b', { fact: 'cause', is: 'pickup_time' }, 'optimise_or_add_slots', '接送不便：优化流程或增加时段', 'Inconvenient pick-up: flow or time slots'),
  remedy('course_remedy', '3.C.2-b', { fact: 'cause', is: 'course_dissatisfaction' }, 'adjust_content_method', '对课程不满：调整内容和方法', 'Unhappy with a course: content and methods'),
  remedy('teaching_remedy', '3.D.1-c', { fact: 'cause', is: 'teaching_quality' }, 'teacher_training_and_show_results', '教学质量：培训教师并展示成果', 'Teaching: train and show results'),
  remedy('attitude_remedy', '3.D.1-c', { fact: 'cause', is: 'service_attitude' }, 'service_training_and_process', '服务态度：培训并规范流程', 'Attitude: training and process'),
  remedy('evaluation_remedy', '6.3.1', { fact: 'finding_source', is: 'quarterly_evaluation' }, 'new_pack_version', '评估结果：修改制度并发布新版本', 'Result of an evaluation: a new version of the rules'),
];
