import type { ClassificationRule, Dimension, DimensionValue } from '../../pack/types.ts';
import { clauses } from './clause.ts';

type Ground = readonly [id: string, number: string, zh: string, en: string];
const RED_LINE: readonly Ground[] = [
  ['banquet_from_parents', '4.1.1', '接受家长宴请', 'Banquet from parents'],
  ['paid_tutoring', '4.1.2', '有偿家教', 'Private lessons for pay'],
  ['use_parents', '4.1.3', '请家长办私事', 'Using parents for private errands'],
];
const LABOUR_DISCIPLINE: readonly Ground[] = [
  ['lesson_absence', '4.2.1', '上课迟到、早退、拖堂、缺课', 'Late, early, overrun or missed lesson'],
  ['phone_in_class', '4.2.2', '课堂上手机响铃或接听', 'Phone in class'],
  ['off_post', '4.2.3', '上班时间不在岗', 'Away from the post'],
];
const TEACHER_ETHICS: readonly Ground[] = [
  ['corporal_punishment', '4.3.1', '体罚或侮辱学生', 'Corporal punishment or humiliation'],
  ['smoking', '4.3.2', '校园内吸烟', 'Smoking on campus'],
  ['drinking', '4.3.3', '中午饮酒或酒后上课', 'Drinking at noon or before class'],
  ['quarrel', '4.3.4', '当着学生争吵、打架', 'Quarrel or fight before pupils'],
  ['fine_pupils', '4.3.5', '以罚款等违法方式惩罚学生', 'Fining pupils or other unlawful punishment'],
  ['defamation', '4.3.6', '造谣诽谤、搬弄是非', 'Rumour or slander'],
  ['misuse_of_computer', '4.3.7', '上班时间上网娱乐、下班不关电脑', 'Misuse of the computer'],
  ['second_job', '4.3.8', '第二职业、自办补习班', 'Second job or tutoring class'],
  ['off_campus_misconduct', '4.3.9', '校外酗酒滋事、损害形象', 'Misconduct outside the school'],
  ['illegal_fees', '4.3.10', '擅自向学生收费、罚款', 'Fees without consent'],
];
const DERELICTION: readonly Ground[] = [
  ['inaction_class_order', '4.4.1', '放任课堂混乱、不管学困生', 'Class or weak pupils left to themselves'],
  ['absent_or_unguarded_injury', '4.4.2', '无故离开或保护不力致学生受伤', 'Absent or unguarded, a pupil hurt'],
  ['witness_inaction', '4.4.3', '目睹打斗、危险行为不制止', 'Watching without stepping in'],
  ['group_activity_injury', '4.4.4', '集体活动防范不足致学生受伤', 'Group activity without precautions, a pupil hurt'],
  ['supervision_gap', '4.4.5', '管理缺位致学生出走或发生事故', 'Supervision gap, pupils away or an accident'],
];
const OTHER: readonly Ground[] = [['other_dissatisfaction', '4.5', '其他不满意的行为', 'Other dissatisfaction']];

type Topic = readonly [id: string, zh: string, en: string, grounds: readonly Ground[]];
const TOPICS: readonly Topic[] = [
  ['red_line', '校纪高压线', 'Red lines', RED_LINE],
  ['labour_discipline', '劳动纪律', 'Labour discipline', LABOUR_DISCIPLINE],
  ['teacher_ethics', '师德规范', 'Teacher ethics', TEACHER_ETHICS],
  ['dereliction', '失职渎职', 'Dereliction of duty', DERELICTION],
  ['other', '其他', 'Other', OTHER],
];
const numbersOf = (grounds: readonly Ground[]): string[] => grounds.map(([, number]) => number);
const GROUNDS = TOPICS.flatMap(([, , , grounds]) => grounds);

const value = (id: string, numbers: readonly string[], zh: string, en: string, help?: readonly [zh: string, en: string]): DimensionValue => ({
  id, clauses: clauses(...numbers), title: { zh, en }, ...(help ? { text: { zh: help[0], en: help[1] } } : {}),
});
const proposed = (...row: Parameters<typeof value>): DimensionValue => ({ ...value(...row), proposed: true });

const HELP: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  corporal_punishment: ['一律加急并上报；疑似侵害未成年人的须依法强制报告', 'Always urgent and escalated; suspected harm to minors must be reported by law'],
  misuse_of_computer: ['下班不关电脑属轻微，与其他情形分开衡量', 'A computer left on is trivial and weighed apart from the rest'],
  other_dissatisfaction: ['列不进其他情形的都归这里', 'Whatever fits nowhere else'],
};

export const dimensions: readonly Dimension[] = [
  {
    id: 'ticket_kind', clauses: clauses('5.1'), title: { zh: '来件类别', en: 'Kind of matter' }, text: { zh: '未注明的按投诉办理', en: 'Treated as a complaint while nothing is said' },
    values: [value('complaint', ['5.1'], '投诉', 'Complaint'), value('suggestion', ['5.1'], '建议', 'Suggestion'), value('enquiry', ['5.1'], '咨询', 'Enquiry')],
  },
  {
    id: 'complaint_ground', clauses: clauses('4.0-b'), title: { zh: '投诉情形', en: 'Ground' },
    values: GROUNDS.map(([id, number, zh, en]) => value(id, [number], zh, en, HELP[id])),
  },
  {
    id: 'topic', clauses: clauses('4.0-b'),
    title: { zh: '投诉类别', en: 'Topic' }, text: { zh: '由投诉情形决定', en: 'Follows from the ground' }, values: TOPICS.map(([id, zh, en, grounds]) => value(id, numbersOf(grounds), zh, en)),
  },
  {
    id: 'urgency', clauses: clauses('4.3.1'), title: { zh: '紧急程度', en: 'Urgency' }, text: { zh: '原文没有，由本产品补上', en: 'Not in the source, added by this product' },
    values: [proposed('urgent', ['4.3.1'], '加急', 'Urgent'), proposed('ordinary', ['5.3-a'], '普通', 'Ordinary')],
  },
  { id: 'validity', clauses: clauses('6-a'), title: { zh: '核实结论', en: 'Finding' }, values: [value('valid', ['6-a'], '属实', 'True'), value('invalid', ['6-a'], '不属实', 'Not true')] },
  {
    id: 'severity', clauses: clauses('6-a'), title: { zh: '情节轻重', en: 'Gravity' },
    values: [proposed('minor', ['6-a'], '轻微', 'Minor'), proposed('ordinary', ['6-a'], '一般', 'Ordinary'), proposed('serious', ['6-a'], '严重', 'Serious')],
  },
  {
    id: 'complexity', clauses: clauses('7.4-c'), title: { zh: '复杂程度', en: 'Complexity' },
    values: [proposed('ordinary', ['7.4-c'], '一般', 'Ordinary'), value('especially_complex', ['7.4-c'], '特别复杂', 'Especially complex', ['可申请延长时限', 'More time may be asked for'])],
  },
];

const topicRule = ([id, zh, en, grounds]: Topic): ClassificationRule => ({
  id: `topic_${id}`, clauses: clauses(...numbersOf(grounds)), effect: 'force', title: { zh: `归入“${zh}”`, en: `Counts as: ${en}` },
  when: { fact: 'complaint_ground', in: grounds.map(([ground]) => ground) }, set: { fact: 'topic', value: id },
});

export const rules: readonly ClassificationRule[] = [
  ...TOPICS.map(topicRule),
  {
    id: 'harm_to_pupils_is_urgent', clauses: clauses('4.3.1'), effect: 'force', title: { zh: '体罚、侮辱学生一律加急', en: 'Punishment or humiliation of pupils is always urgent' },
    when: { fact: 'complaint_ground', is: 'corporal_punishment' }, set: { fact: 'urgency', value: 'urgent' },
  },
  {
    id: 'trivial', clauses: clauses('4.3.7', '6-a'), effect: 'propose', title: { zh: '电脑使用不当，通常轻微', en: 'Misuse of the computer is usually minor' },
    when: { fact: 'complaint_ground', is: 'misuse_of_computer' }, set: { fact: 'severity', value: 'minor' },
  },
  {
    id: 'grave', clauses: clauses('6-a', '4.3.1', ...numbersOf(RED_LINE), ...numbersOf(DERELICTION)), effect: 'propose',
    title: { zh: '高压线、体罚、失职渎职，通常严重', en: 'Red lines, punishment of pupils and dereliction are usually serious' },
    when: { fact: 'complaint_ground', in: [...RED_LINE.map(([id]) => id), 'corporal_punishment', ...DERELICTION.map(([id]) => id)] }, set: { fact: 'severity', value: 'serious' },
  },
];
