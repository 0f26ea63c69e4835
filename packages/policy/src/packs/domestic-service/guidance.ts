import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '1.1', '为什么要有这套制度', 'Why these rules exist', ['处理有章可循，客户更满意，公司形象更好', 'One way of handling, more satisfied clients, a good name']),
  say('covers', 'scope', '1.2', '全部家政服务项目都适用', 'All home services are covered',
    ['保洁、月嫂、育儿、养老照护等服务引起的投诉，都按这套制度办理', 'Complaints about cleaning, maternity care, nannies, elderly care and the like all go by these rules']),
  say('client_first', 'principle', '1.3.1', '客户至上', 'The client first', ['先想客户需要什么，主动、及时地办', 'Start from what the client needs, and act unasked and in time']),
  say('objective_fair', 'principle', '1.3.2', '客观公正', 'Objective and fair', ['凭事实说话；被投诉的人不参加调查', 'The facts decide; whoever is complained about does not investigate']),
  say('fast_response', 'principle', '1.3.3', '快速响应', 'Fast response', ['接到投诉先给客户一个回应，再去查', 'Answer the client first, then look into it']),
  say('prevention', 'principle', '1.3.4', '预防为主', 'Prevention', ['每件投诉都问一句：怎样让它不再发生', 'Ask of each complaint how it can be kept from happening again']),
  say('feedback_welcome', 'principle', '7.2.1-b', '欢迎客户提意见', 'Feedback is welcome', ['客户肯说，我们才有机会改', 'Only if clients speak up can we do better']),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('receiver', '受理人员', 'receiver', ['front_desk', 'client_service'], '2.2.1-a'),
  role('cs_agent', '客服人员', 'customer service', ['client_service'], '3.1-b', '4.4.1-b'),
  role('project_lead', '家政项目负责人', 'project lead', ['director', 'teaching_supervisor'], '3.1-b'),
  role('service_worker', '服务人员', 'worker', ['department_staff'], '3.1-b', '4.2.1-c'),
  role('investigation_team', '调查小组', 'investigation team', ['client_service', 'director', 'teaching_supervisor'], '3.1-a', '3.1-b'),
  role('team_lead', '团队负责人', 'team lead', ['teaching_supervisor', 'director'], '4.2.2-a'),
  role('company_leader', '公司领导', 'company leader', ['general_manager', 'director'], '3.4-c', '5.2.2-b'),
  role('complaint_supervisor', '监督人员', 'complaint supervisor', ['general_manager', 'director'], '8.1.1'),
];
