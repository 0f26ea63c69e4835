import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const value = (id: string, number: string, zh: string, en: string, more: Partial<DimensionValue> = {}): DimensionValue => ({
  id, clauses: clauses(number), title: { zh, en }, ...more,
});
const proposed = { proposed: true };

const advice = [
  value('work_report', '38-a', '工作报告', 'Work report'), value('school_idea', '38-a', '办园思路', 'Guiding ideas'), value('development_plan', '38-a', '发展规划', 'Development plan'),
  value('reform', '38-a', '重大改革', 'Major reform'), value('finance', '38-a', '财务', 'Finances'), value('staff_building', '38-a', '队伍建设', 'Building of the team'),
  value('other_major', '38-a', '其他重大事项', 'Other major matter'),
];
const adoption = [
  value('personnel_reform', '39-a', '人事制度改革方案', 'Reform of personnel rules'), value('distribution_reform', '39-a', '分配制度改革方案', 'Reform of pay'),
  value('staff_rights_rules', '39-a', '关系教职工权益的重要制度', 'Important rules on the rights of staff', {
    text: { zh: '奖惩制度也在其中，未经通过不得施行', en: 'Rules on rewards and sanctions are among them and take no effect before they are passed' },
  }),
];
const oversight = [value('openness', '40', '园务公开', 'Openness'), value('leader_appraisal', '40', '民主评议领导干部', 'Appraisal of leading staff')];

export const dimensions: readonly Dimension[] = [
  {
    id: 'power', clauses: clauses('38-a', '39-a', '40'), title: { zh: '教代会职权', en: 'Power of the congress' },
    values: [
      value('review_suggest', '38-a', '审议建议', 'Review and advice'), value('review_pass', '39-a', '审议通过', 'Review and adoption'),
      value('appraise_supervise', '40', '评议监督', 'Appraisal and oversight'),
    ],
  },
  { id: 'congress_matter', clauses: clauses('38-a', '39-a', '40'), title: { zh: '议题', en: 'Matter' }, values: [...advice, ...adoption, ...oversight] },
  {
    id: 'topic', clauses: clauses('41'), title: { zh: '提案类别', en: 'Topic of the proposal' },
    values: [
      value('teaching', '41', '教学', 'Teaching'), value('teaching_reform', '41', '教学改革', 'Reform of teaching'), value('management', '41', '管理', 'Management'),
      value('distribution', '41', '分配', 'Distribution'), value('welfare', '41', '福利', 'Welfare'),
    ],
  },
  {
    id: 'proposal_filing', clauses: clauses('43.3-a', '43.3-b'), title: { zh: '立案审查意见', en: 'Outcome of the filing review' },
    values: [
      value('fit_for_filing', '43.3-a', '符合立案标准', 'Meets the criteria', proposed), value('personal_matter', '43.3-b', '纯属个人事项', 'Purely personal matter'),
      value('no_value_or_not_feasible', '43.3-a', '缺少价值或不可行', 'Of no value or not feasible', proposed), value('one_sided', '43.3-a', '未兼顾各方利益', 'Serves one side only', proposed),
      value('procedure_not_met', '43.3-a', '提出程序不符', 'Not made by the procedure', proposed),
    ],
  },
];

const powerOf = (id: string, number: string, matters: readonly DimensionValue[], zh: string, en: string): ClassificationRule => ({
  id: `${id}_matters`, clauses: clauses(number), effect: 'force', title: { zh, en }, when: { fact: 'congress_matter', in: matters.map((matter) => matter.id) },
  set: { fact: 'power', value: id },
});

/** The matter decides which power it falls under; nobody can move a plan on pay into the field of mere advice. */
export const rules: readonly ClassificationRule[] = [
  powerOf('review_suggest', '38-a', advice, '这类议题由大会审议并提出建议', 'Such matters are reviewed and advised on'),
  powerOf('review_pass', '39-a', adoption, '这类议题须经大会审议通过', 'Such matters must be passed'),
  powerOf('appraise_supervise', '40', oversight, '这类议题由大会评议监督', 'Such matters are appraised and overseen'),
];
