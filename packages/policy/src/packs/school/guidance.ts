import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '1', '为什么要有这套制度', 'Why these rules exist',
    ['管好队伍、改进作风、让投诉有门，集中反映的问题要整改，查处要有力', 'A well-led staff, a better way of working, an open door for complaints, and firm action on what many complain about']),
  say('complaints_are_welcome', 'principle', '2-a', '欢迎投诉', 'Complaints are welcome',
    ['投诉是信任，也是改进的材料；一件都没有时要问一问：是都满意，还是不再说了', 'A complaint is trust and material to learn from; when there are none, ask whether all are content or nobody speaks any more']),
  say('attitude', 'principle', '2-c', '真诚、求实、体谅、中立', 'Sincere, factual, understanding, neutral'),
  say('phone_manner', 'principle', '3.1-c', '接电话：热情有礼，耐心细致', 'On the phone: warm, polite, patient, careful'),
  say('visit_manner', 'principle', '3.2-b', '接待来访：热情周到', 'With visitors: warm and considerate'),
  say('conduct_of_staff', 'principle', '4.0-a', '教职工的行为准则', 'How staff conduct themselves',
    ['守法守纪、敬业团结、诚信公正、廉洁从教、为人师表，爱护学生、服务家长', 'Law and discipline, devotion, unity, honesty, fairness, integrity, a good example, care for pupils, service to parents']),
  say('what_may_be_complained_about', 'definition', '4.0-b', '什么可以投诉', 'What may be complained about',
    ['教职工履职中的下列行为都可以投诉；列不进去的归入“其他”，不得因此拒收', 'Any conduct listed below; what fits nowhere is “other”, and never a reason to turn a complaint away']),
  say('listen_and_explain', 'principle', '7.1-a', '冷静听、耐心讲，谨言慎行', 'Listen calmly, explain patiently, mind words and deeds'),
  say('never_quarrel', 'principle', '7.1-b', '任何时候都不与家长、学生争吵', 'Never quarrel with parents or pupils'),
  say('hear_both', 'principle', '7.3-a', '双方的话都要听', 'Hear both sides', ['只有一方陈述时不能下结论；拒绝陈述的，写明情况', 'No finding on one statement alone; a refusal to speak is put on record']),
  say('every_matter_has_a_result', 'principle', '7.3-e', '件件有跟进，事事有结果', 'Every matter is followed up and has a result'),
  say('in_force', 'provision', '8', '自发布之日起施行', 'In force from the day of issue',
    ['原文没有日期，以学校发布本版本时填写的生效日为准', 'The source gives no date; the day a school sets when it publishes this version counts']),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  {
    ...role('principal_office', '校长办公室', 'principal’s office', ['director', 'front_desk', 'client_service'], '5.0'),
    text: { zh: '全校投诉的受理部门', en: 'Receiving unit of the whole school' },
  },
  {
    ...role('supervision_office', '信息督察室', 'supervision office', ['client_service', 'teaching_supervisor'], '3.1-b', '5.6', '6-a', '7.4-a'),
    text: { zh: '接听投诉专线，负责核实、跟踪和统计', en: 'Answers the complaint line, verifies, tracks and keeps the figures' },
  },
  role('handling_department', '承办部门', 'handling department', ['department_staff'], '5.3-b', '5.4-a'),
  role('responsible_leader', '相关领导', 'leader concerned', ['director', 'general_manager'], '5.2-b', '5.4-a'),
  role('leader_in_charge', '主管领导', 'leader in charge', ['director', 'general_manager'], '7.4-c'),
  role('school_committee', '校委会', 'school committee', ['director', 'general_manager'], '5.4-b', '6-a'),
  role('complainant', '投诉人', 'complainant', [], '7.4-d'),
  role('respondent', '被投诉人', 'respondent', ['department_staff', 'teaching_supervisor', 'front_desk'], '5.5', '7.3-a'),
];
