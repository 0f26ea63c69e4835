import type { DerivedFact } from '../../pack/derived-fact.ts';
import type { FactDefinition } from '../../pack/fact.ts';
import { DUTY_IDS } from './duty-ids.ts';

type Row = readonly [id: string, type: FactDefinition['type'], zh: string, en: string, values?: readonly string[]];
const RESULT = ['passed', 'failed'];
const caseFacts: readonly Row[] = [
  ['assigned_after_graduation', 'boolean', '毕业分配到岗', 'assigned after graduation'],
  ['service_year', 'number', '第几个教龄年', 'year of service, counting the present one'],
  ['subject_mentor', 'text', '学科导师', 'subject mentor'],
  ['class_mentor', 'text', '班级工作导师', 'class-work mentor'],
  ['score', 'number', '学年考核得分', 'score of the yearly assessment'],
  ['assessment', 'enum', '期满考核结果', 'result at the end of training', RESULT],
  ['reassessment', 'enum', '延长期满考核结果', 'result after the extension', RESULT],
  ['symposia_this_term', 'number', '本学期已开座谈会次数', 'symposia held this term'],
];
const eventFacts: readonly Row[] = [
  ['duty', 'enum', '例行工作', 'recurring duty', DUTY_IDS],
  ['further_training', 'enum', '再次不合格后的决定', 'decision after failing again', ['extend_again', 'end']],
];
const engineFacts: readonly Row[] = [
  ['summary_filed', 'boolean', '本学年自我小结已交', 'self-summary of the year filed'],
  ['evaluation_filed', 'boolean', '本学年书面评价已出', 'evaluation of the year filed'],
  ['portfolio_filed', 'boolean', '本学年材料已入档案袋', 'material of the year in the portfolio'],
  ['work_summary_given', 'boolean', '期满工作总结已交', 'work summary submitted'],
  ['mentor_opinion_given', 'boolean', '导师已签意见', 'mentor gave an opinion'],
  ['office_opinion_given', 'boolean', '教研室已签意见', 'teaching-research office gave an opinion'],
];
const definition = (scope: 'case' | 'event') => ([id, type, zh, en, values]: Row): FactDefinition => ({ id, type, title: { zh, en }, scope, ...(values ? { values } : {}) });

/** Everything conditions of this pack may ask about. */
export const facts: readonly FactDefinition[] = [...caseFacts.map(definition('case')), ...eventFacts.map(definition('event')), ...engineFacts.map(definition('case'))];

const since = (fact: string, event: string, ...begins: readonly string[]): DerivedFact => ({ fact, kind: 'occurred', events: [event], since: begins });
/** Each yearly assessment ends a round of papers, each review at the end of training ends a round of opinions. */
const YEAR = ['annual_assessment_recorded'];
const REVIEW = ['training_reviewed', 'new_teacher_reassessed'];

export const derivedFacts: readonly DerivedFact[] = [
  since('summary_filed', 'self_summary_filed', ...YEAR),
  since('evaluation_filed', 'evaluation_filed', ...YEAR),
  since('portfolio_filed', 'portfolio_filed', ...YEAR),
  since('work_summary_given', 'work_summary_submitted', ...REVIEW),
  since('mentor_opinion_given', 'mentor_opinion_given', ...REVIEW),
  since('office_opinion_given', 'office_opinion_given', ...REVIEW),
];
