import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '2.1', '为什么要有这套制度', 'Why these rules exist', ['服务更好、损失更少、处理更快、部门有标准，投诉的家庭愿意留下', 'Better service, less loss, faster handling, a standard for departments, and families who stay']),
  say('covers', 'scope', '2.2', '制度管什么', 'What the rules cover', ['登记、调查处理、时限、审核权限、改善跟踪、逾期应对；原文未写细则的，按本产品默认处理', 'Registration, investigation, time limits, authority, improvement, lateness; where the source gives no detail, our defaults apply']),
  say('source_on_site', 'definition', '2.3.01-a', '现场提出的不满，就是投诉', 'Dissatisfaction raised on site is a complaint'),
  say('source_hotline', 'definition', '2.3.02-a', '热线反映的异常，就是投诉', 'An anomaly reported by phone is a complaint'),
  say('source_followup', 'definition', '2.3.03-a', '回访中说出的问题，就是投诉', 'A problem told at a follow-up is a complaint'),
  say('timely_fair', 'principle', '2.4.01', '及时、公正', 'Timely and fair'),
  say('protect', 'principle', '2.4.02', '护关系、控损失、惜声誉', 'Care for the relationship, limit loss, guard the good name', ['珍惜声誉不等于对家长或主管部门隐瞒事实', 'Guarding the good name never means hiding facts from parents or authorities']),
  say('retain', 'principle', '2.4.03', '把投诉变成留住家庭的机会', 'Make the complaint a chance to keep the family'),
  say('reduce_error', 'principle', '2.4.04', '有错必改，减少人为差错', 'Faults have consequences; errors become rarer'),
  say('reduce_risk', 'principle', '2.4.05', '降低园所和个人的风险', 'Reduce risk for the centre and for persons'),
  say('solve_on_site', 'principle', '2.4.06', '现场的事现场解决', 'Solve on site what is raised on site', ['当场解决也要登记', 'What is solved on the spot is recorded all the same']),
  say('share_upbringing', 'principle', '1.2.01-e', '与家庭一起营造好的成长环境', 'Make a good environment together with the family'),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('director', '园长', 'director', ['director', 'general_manager'], '1.1', '2.6.02-a'),
  role('teaching_supervisor', '教学主管', 'teaching supervisor', ['teaching_supervisor'], '1.1', '2.6.01-c'),
  role('intake_officer', '受理人员', 'intake officer', ['front_desk', 'client_service'], '2.7.1.1-a'),
  role('responsible_department', '责任部门', 'responsible department', ['department_staff'], '2.6.02-b'),
];
