import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '0.1', '快速处理，维护声誉，提升满意度', 'Handle fast, keep the good name, raise satisfaction', ['维护声誉不等于隐瞒事实', 'Keeping the good name never means hiding facts']),
  say('two_parts', 'scope', '0.2-a', '总部和校区两部分', 'Headquarters and campus',
    ['总部接到后按本制度办理，校区已有的记录与本案关联', 'From its receipt at headquarters this pack governs; what the campus has on record is linked']),
  say('aim', 'principle', '0.3', '及时有效，不让事态扩大', 'Timely and effective, so that nothing grows'),
  say('covers', 'scope', '0.4', '教学和运营投诉、媒体来访、群体性投诉', 'Teaching, operations, media visits, group complaints', ['群体性投诉的人数由连锁设定', 'The chain sets the size of a group']),
  say('root_cause', 'definition', '1', '投诉源于期望与实际的落差', 'A complaint is a gap between expectation and service',
    ['分类时写明落差在哪里；服务好也可能被投诉', 'Say where the gap lies when classifying; good service may be complained about, too']),
  say('aim_be_heard', 'definition', '2.1', '客户希望被重视', 'Clients want to be taken seriously'),
  say('aim_service_solved', 'definition', '2.2', '客户希望问题彻底解决', 'Clients want the problem solved for good'),
  say('aim_max_benefit', 'definition', '2.3', '客户希望权益最大化', 'Clients want the most for their rights'),
  say('three_donts', 'principle', '3.1-a', '三不', "Three don'ts", ['不回避、不害怕、不马虎', 'Do not avoid, do not fear, do not be careless']),
  say('seven_musts', 'principle', '3.1-b', '七要', 'Seven musts', ['平等、虚心、诚恳、记录、上报、及时、反馈', 'Equality, modesty, sincerity, record, report, timeliness, feedback']),
  say('manner', 'principle', '4.6-g', '注意方式方法', 'Mind the manner', ['不起争执，不影响正常经营', 'No dispute, and no disturbance of daily work']),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('first_contact_owner', '首问责任人', 'first contact', ['front_desk', 'client_service', 'teaching_supervisor'], '3.2'),
  role('admin_department', '行政部', 'administration department', ['client_service', 'general_manager'], '4.1-d', '4.2-c'),
  role('department_concerned', '当事部门', 'department concerned', ['department_staff'], '4.1-e'),
  role('department_head', '部门负责人', 'head of department', ['director', 'teaching_supervisor'], '4.3-f', '4.3-g'),
  role('campus_supervisor', '校区主管', 'campus supervisor', ['director', 'teaching_supervisor'], '4.2-d', '4.6-b'),
  role('regional_manager', '区域经理', 'regional manager', ['general_manager', 'director'], '4.6-b', '4.6-c'),
  role('general_manager', '总经理', 'general manager', ['general_manager', 'chain_admin'], '4.1-h', '4.2-h'),
  role('company_executives', '公司领导', 'executives', ['general_manager', 'director'], '4.4-d', '4.5-c'),
  role('marketing_department', '市场部', 'marketing department', ['department_staff'], '4.5-b'),
  role('spokesperson', '发言人', 'spokesperson', ['general_manager', 'chain_admin'], '4.4-b', '4.6-f'),
  role('legal_counsel', '法务', 'legal counsel', [], '4.6-d'),
  role('authority', '主管部门', 'competent authority', [], '4.5-c'),
  role('complainant', '投诉人', 'complainant', [], '4.5-b'),
];
