import type { Duty, MetricDefinition } from '../../pack/duty.ts';
import type { FieldSpec } from '../../pack/lifecycle-definition.ts';
import type { Approval, Meeting, RecordRule, ReportDefinition, Training } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import type { DutyId } from './duty-ids.ts';

const field = (id: string, number: string, zh: string, en: string, required = true): FieldSpec => ({ id, clauses: clauses(number), title: { zh, en }, required });
const duty = (id: DutyId, every: Duty['every'], number: string, zh: string, en: string, fields: readonly FieldSpec[], opens: Duty['opens'] = 'last_day'): Duty => ({
  id, scope: 'campus', every, opens, clockKey: id, ownerRole: 'teaching_research_office', clauses: clauses(number), title: { zh, en }, fields,
});

const activity = [field('plan', '5-b', '方案', 'plan'), field('summary', '5-b', '总结', 'summary'), field('feedback', '5-b', '反馈', 'feedback')];
const plan = [field('goals', '3', '目标', 'goals'), field('methods', '3', '培养方式', 'ways of training')];
const symposium = [field('plan', '6-b', '会前计划', 'plan made before'), field('process_material', '6-b', '过程材料', 'material of the meeting')];
const evaluation = [
  field('office_evaluation', '7-b', '教研室评价', 'evaluation by the teaching-research office'), field('group_evaluation', '7-b', '教研组评价', 'evaluation by the teaching group'),
  field('mentor_evaluation', '7-b', '导师评价', 'evaluation by the mentors'),
];

export const duties: readonly Duty[] = [
  duty('stage_plan', 'school_year', '3', '学年阶段计划', 'Stage plan of the year', plan, 'first_day'),
  duty('skills_contest', 'term', '5-a', '基本功比武', 'Contest of basic skills', activity),
  duty('lesson_pass', 'term', '5-a', '过关课活动', 'Lesson to pass', activity),
  duty('class_teacher_assessment', 'term', '5-a', '班主任工作考核', 'Assessment of class-teacher work', activity),
  duty('new_teacher_symposium', 'term', '6-a', '新教师座谈会', 'Symposium of new teachers', symposium),
  duty('self_summaries', 'school_year', '7-a', '收齐自我小结', 'Self-summaries collected', [field('written_by', '7-a', '已交名单', 'who wrote one'), field('missing_from', '7-a', '缺交名单', 'whose is missing', false)]),
  duty('evaluations', 'school_year', '7-b', '完成书面评价', 'Evaluations written', evaluation),
  duty('annual_assessment', 'school_year', '8-a', '学年考核', 'Yearly assessment', [
    field('assessed', '8-a', '已考核人数', 'how many were assessed'), field('mentor_growth', '4-b', '新教师成长已计入导师考核', 'growth entered in the assessment of the mentors'),
    field('exceptions', '8-a', '未考核的原因', 'why somebody was not assessed', false),
  ]),
];

const term = (id: DutyId, zh: string, en: string): Training => ({ id, kind: 'training', duty: id, clauses: clauses('5-a'), title: { zh, en } });
export const training: readonly Training[] = [
  term('skills_contest', '基本功比武', 'Contest of basic skills'),
  term('lesson_pass', '过关课活动', 'Lesson to pass'),
  term('class_teacher_assessment', '班主任工作考核', 'Assessment of class-teacher work'),
];

export const meetings: readonly Meeting[] = [{
  id: 'new_teacher_symposium', duty: 'new_teacher_symposium', clauses: clauses('6-a'), title: { zh: '新教师座谈会', en: 'Symposium of new teachers' }, text: { zh: '每学期一至两次', en: 'Once or twice a term' },
  agenda: [{ id: 'gains', title: { zh: '总结收获', en: 'what was gained' } }, { id: 'demands', title: { zh: '提出要求', en: 'what is expected' } }],
  requires: [{
    code: 'SYMPOSIA_HELD', clauses: clauses('6-a'), when: { any: [{ fact: 'symposia_this_term', exists: false }, { fact: 'symposia_this_term', lt: 2 }] },
    because: { zh: '本学期座谈会已开满两次', en: 'Two symposia were held this term' },
  }],
}];

export const records: readonly RecordRule[] = [
  { id: 'stage_plan', kind: 'document', duty: 'stage_plan', clauses: clauses('3'), title: { zh: '学年阶段计划', en: 'Stage plan of the year' }, fields: plan },
  {
    id: 'activity_material', kind: 'document', actions: ['record_activity'], clauses: clauses('5-b'),
    title: { zh: '活动方案、总结和反馈', en: 'Plan, summary and feedback of an activity' }, fields: activity,
  },
  { id: 'symposium_material', kind: 'archive', duty: 'new_teacher_symposium', clauses: clauses('6-b'), title: { zh: '座谈会材料', en: 'Material of a symposium' }, fields: symposium },
  {
    id: 'self_summary', kind: 'document', duty: 'self_summaries', actions: ['file_self_summary'], clauses: clauses('7-a'),
    title: { zh: '自我小结', en: 'Self-summary' }, fields: [field('summary', '7-a', '自我小结', 'self-summary')],
  },
  {
    id: 'growth_portfolio', kind: 'archive', actions: ['file_in_portfolio'], clauses: clauses('7-c'),
    title: { zh: '业务成长档案袋', en: 'Growth portfolio' }, fields: [field('summary', '7-c', '自我小结', 'self-summary'), ...evaluation],
  },
];

export const reports: readonly ReportDefinition[] = [{
  id: 'new_teacher_evaluation', period: 'school_year', author: 'teaching_research_office', audience: ['director_office'], duty: 'evaluations', clauses: clauses('7-b'),
  title: { zh: '新教师书面评价', en: 'Evaluation of a new teacher' }, content: evaluation,
}];

export const approvals: readonly Approval[] = [{
  id: 'end_of_training', approver: 'director_office', asks: 'submit_work_summary', gives: 'review_training', clauses: clauses('8-b'),
  title: { zh: '培训期满由园长室审核', en: 'The director’s office reviews the end of training' },
  text: { zh: '本人总结，导师、教研室先后签署意见', en: 'After the person’s own summary and the opinions of mentor and teaching-research office' },
  needs: { all: [{ fact: 'work_summary_given', is: true }, { fact: 'mentor_opinion_given', is: true }, { fact: 'office_opinion_given', is: true }] },
}];

const input = (id: string, zh: string, en: string) => ({ id, title: { zh, en } });
export const metrics: readonly MetricDefinition[] = [
  {
    id: 'mentor_appraisal_growth', clauses: clauses('4-b'), unit: 'percent', title: { zh: '导师考核：新教师成长', en: 'Mentor’s assessment: growth of the new teacher' },
    formula: { zh: '（本学年得分 − 上学年得分）÷ 上学年得分 × 100%（原文未给公式，本产品建议）', en: '(score of this year − score of last year) / score of last year × 100 % (our proposal, the source gives none)' },
    inputs: [input('score_last_year', '上学年得分', 'score of last year'), input('score_this_year', '本学年得分', 'score of this year')],
    compute: { kind: 'growth', from: 'score_last_year', to: 'score_this_year', times: 100 },
  },
  {
    id: 'annual_assessment', clauses: clauses('8-a'), unit: 'percent', title: { zh: '学年考核覆盖率', en: 'Share assessed in the school year' },
    text: { zh: '原则上每学年一次，未考核的写明原因', en: 'In principle once a year; exceptions with their reason' },
    formula: { zh: '本学年已考核人数 ÷ 新教师人数 × 100%', en: 'assessed this school year / new teachers × 100 %' },
    inputs: [input('assessed', '已考核人数', 'assessed'), input('new_teachers', '新教师人数', 'new teachers')],
    compute: { kind: 'ratio', of: 'assessed', to: 'new_teachers', times: 100 }, target: { op: 'gte', value: 100, clauses: clauses('8-a') },
  },
];
