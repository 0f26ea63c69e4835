import type { Period } from '../../pack/duty.ts';
import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter, ParameterRule } from '../../pack/types.ts';
import { clauses } from './clause.ts';

type Names = readonly [zh: string, en: string];
const days: Names = ['工作日', 'working days'];
const minutes: Names = ['分钟', 'minutes'];
const percent: Names = ['%', '%'];

const number = (id: string, numbers: readonly string[], [zh, en]: Names, recommended: number, min: number, max: number, unit: Names, sourcePlaceholder = false): Parameter =>
  ({ id, clauses: clauses(...numbers), type: 'number', title: { zh, en }, recommended, min, max, unit: { zh: unit[0], en: unit[1] }, sourcePlaceholder });
const PERIODS = ['week', 'half_month', 'month', 'quarter', 'half_year', 'year'] as const satisfies readonly Period[];
const period = (id: string, numbers: readonly string[], [zh, en]: Names, recommended: Period): Parameter =>
  ({ id, clauses: clauses(...numbers), type: 'choice', title: { zh, en }, recommended, choices: PERIODS, sourcePlaceholder: false });

/** The four blanks of the source come first; the rest are words it leaves open. */
export const parameters: readonly Parameter[] = [
  number('investigation_days', ['3.4-a'], ['调查期限', 'Time to investigate'], 5, 1, 60, days, true),
  number('investigation_max_days', ['3.4-d'], ['调查最长期限（含延长，自受理起）', 'Most time to investigate, extension included, from reception'], 10, 1, 120, days, true),
  number('satisfaction_days', ['4.4.1-a'], ['满意度跟踪期限', 'Time to follow up satisfaction'], 3, 1, 30, days, true),
  number('retention_years', ['5.2.2-a'], ['档案保管年限', 'Years to keep the archive'], 3, 1, 30, ['年', 'years'], true),
  number('registration_minutes', ['2.2.1-a'], ['登记时限', 'Time to register'], 15, 1, 240, minutes),
  number('acknowledgement_minutes', ['1.3.3'], ['首次回应时限', 'Time to the first answer'], 30, 1, 480, minutes),
  {
    id: 'response_counting', clauses: clauses('1.3.3', '2.2.1-a'), type: 'choice', choices: ['opening', 'natural'], recommended: 'opening', sourcePlaceholder: false,
    title: { zh: '登记和回应按营业时间还是自然时间计算', en: 'Registration and first answer: opening or natural time' },
  },
  number('emergency_minutes', ['2.2.2'], ['启动应急程序时限', 'Time to start the emergency procedure'], 15, 1, 120, minutes),
  number('result_feedback_days', ['4.3.1-a'], ['处理后反馈时限', 'Time to tell the result'], 1, 0, 10, days),
  number('dissatisfaction_contact_days', ['4.4.2-a'], ['联系不满意客户的时限', 'Time to contact a dissatisfied client'], 1, 0, 10, days),
  period('analysis_period', ['6.1.1-a', '6.1.2'], ['投诉分析周期', 'Period of the analysis'], 'month'),
  number('frequent_threshold', ['6.2.3-c'], ['多发门槛：每季度责任投诉超过几件', 'Frequent: more justified complaints in a quarter than'], 3, 1, 100, ['件', 'complaints']),
  period('training_period', ['7.1.1'], ['培训周期', 'Period of the training'], 'quarter'),
  period('inspection_period', ['8.1.2-a'], ['检查周期', 'Period of the inspection'], 'month'),
  period('appraisal_period', ['6.2.3-a', '8.3.1-a'], ['考核周期', 'Period of the appraisal'], 'quarter'),
  number('kpi_targets_timeliness', ['8.3.1-c'], ['及时率目标', 'Target of the timeliness rate'], 95, 0, 100, percent),
  number('kpi_targets_satisfaction', ['8.3.1-c'], ['满意率目标', 'Target of the satisfaction rate'], 90, 0, 100, percent),
];

export const parameterRules: readonly ParameterRule[] = [{
  code: 'INVALID_RANGE', left: 'investigation_max_days', op: 'gte', right: 'investigation_days', clauses: clauses('3.4-a', '3.4-d'),
  because: { zh: '调查最长期限不能短于调查期限', en: 'The outer limit of the investigation cannot be shorter than the ordinary one' },
}];

type Words = readonly [issue: string, decision: string, ...alternatives: string[]];
const note = (id: string, numbers: readonly string[], zh: Words, en: Words): ConflictNote => ({
  id, clauses: clauses(...numbers), title: { zh: zh[0], en: en[0] }, decision: { zh: zh[1], en: en[1] },
  alternatives: zh.slice(2).map((text, i) => ({ zh: text, en: en[i + 2]! })),
});

export const conflicts: readonly ConflictNote[] = [
  note('C15', ['3.4-a', '3.4-d', '4.4.1-a', '5.2.2-a'], [
    '四处期限是空白；调查最长期限是总天数还是延长的天数没有写明', '启用前必须填写；最长期限按自受理起的总天数算，不短于调查期限',
    '最长期限按延长的天数另加', '延长天数不设参数，由领导逐件批准',
  ], [
    'Four time limits are blank; whether the outer limit is the total or what is added is not said',
    'They must be filled before activation; the outer limit is the total from reception and not shorter than the ordinary one',
    'The outer limit is added to the ordinary one', 'No parameter: a leader decides on the days case by case',
  ]),
  note('C16', ['3.1-b', '1.3.2'], [
    '调查小组含相关服务人员，与客观公正的原则冲突', '被投诉的人只作为证人，不作小组成员；小组里有被投诉人时不能提交报告',
    '被投诉人参加小组但不参与结论', '由监督人员逐件批准例外',
  ], [
    'The team includes workers concerned, against the principle of impartiality',
    'The person complained about is a witness, not a member; with him in the team no report can be submitted',
    'He sits in the team but has no part in the conclusion', 'The supervisor allows exceptions case by case',
  ]),
  note('C17', ['4.2.1-c', '4.4.2-b'], [
    '“直到客户满意”没有终点', '重新评估三轮之后，公司领导可以决定按未解决结案，仍计为不满意', '一直处理到客户满意', '第一轮之后即由领导决定',
  ], [
    'Until the client is satisfied has no end', 'After three rounds of re-evaluation a company leader may decide to close as unresolved; it counts as dissatisfied',
    'Go on until the client is satisfied', 'A leader decides after the first round',
  ]),
  note('C33', ['8.3.2'], [
    '原文到此中断，约缺两页', '按现有条款执行；取得全文后再出新版本', '暂不启用考核部分，等全文补齐',
  ], [
    'The source breaks off here, about two pages are missing', 'The clauses at hand are carried out; a new version follows when the full text is there',
    'Leave the appraisal out until the text is complete',
  ]),
];
