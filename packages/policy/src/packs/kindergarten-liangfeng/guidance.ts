import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '0-a', '为什么要有这套规定', 'Why these rules exist', ['作风更好、服务意识更强，办一所廉洁高效的幼儿园', 'Better ways of working, a sense of service, an honest and efficient kindergarten']),
  say('basis', 'provision', '0-b', '依据上级文件和本园师德规范', 'Based on documents of higher authorities and our ethics code for teachers'),
  say('on_the_phone', 'principle', '1.1-b', '接电话热情、礼貌、耐心、细致', 'On the phone: warm, polite, patient, careful'),
  say('with_visitors', 'principle', '1.2-b', '待客热情，服务周到', 'With visitors: warm and considerate'),
  say('take_it_seriously', 'principle', '4.1-a', '冷静听、耐心讲、言行谨慎', 'Listen calmly, explain patiently, mind your words and acts'),
  say('never_argue', 'principle', '4.1-b', '任何情况下都不与家长争吵', 'Never quarrel with parents', ['争吵本身即为过错，须道歉并整改', 'A quarrel is a fault in itself: an apology and a correction follow']),
  say('hear_both', 'principle', '4.3-a', '两边的话都要听', 'Hear both sides', ['没有双方陈述，不得作出结论；对方拒绝陈述的如实记录', 'No finding without both statements; a refusal is put on record']),
  say('nothing_gets_lost', 'principle', '4.3-e', '件件有着落，事事有结果', 'Every matter is followed up and has a result'),
  say('in_force', 'provision', 'closing-a', '自 2009 年 2 月 6 日起施行，以前的规定废止', 'In force since 6 February 2009; earlier rules are repealed'),
  say('interpretation', 'provision', 'closing-b', '由园长办公室负责解释', 'Interpreted by the director’s office'),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('director_office', '园长办公室', 'director’s office', ['director', 'front_desk', 'client_service'], '1.5', '1.2-a', '1.3-a', '1.4-b'),
  role('responsible_leader', '相关领导', 'responsible leader', ['director', 'general_manager'], '2.2-b', '2.4-a'),
  role('leader_in_charge', '主管领导', 'leader in charge', ['director', 'general_manager'], '4.4-b'),
  role('director_office_meeting', '园长办公会议', 'meeting of the director’s office', ['director', 'general_manager'], '2.4-b', '3-a'),
  role('administrative_meeting', '园行政会议', 'administrative meeting', ['director', 'general_manager'], '2.3-b'),
  role('responsible_department', '责任部门', 'responsible department', ['department_staff'], '2.3-a', '2.7-a'),
  role('respondent', '被投诉人', 'respondent', ['department_staff', 'teaching_supervisor', 'front_desk'], '4.2-b', '4.3-a'),
  role('complainant', '投诉人', 'complainant', [], '4.4-c'),
  role('higher_authority', '上级部门', 'higher authority', [], '1.0', '2.5'),
];
