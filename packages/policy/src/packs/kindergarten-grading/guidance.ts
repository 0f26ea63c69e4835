import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: readonly [title: string, text: string], en: readonly [title: string, text: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh: zh[0], en: en[0] }, text: { zh: zh[1], en: en[1] },
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '1.1', ['为什么要分级', '了解家庭、按级服务、用好资源，让满意度和忠诚度稳步上升'],
    ['Why families are graded', 'To know them, serve them by grade, use effort well, and win lasting satisfaction and loyalty']),
  say('covers', 'scope', '1.2', ['哪些客户适用', '各类客户都建档；标准只适合在园家庭，所以只给家长定级，意向家庭和合作机构不定级'],
    ['Whom it covers', 'All clients have a file; the criteria fit enrolled families only, so parents are graded, prospects and partners are not']),
  say('client_orientation', 'principle', '1.3.1', ['客户导向', '先问家庭需要什么，再定怎么服务'], ['Client orientation', 'First ask what the family needs, then decide how to serve']),
  say('fairness', 'principle', '1.3.2', ['公平公正', '级别由标准算出，人工调整须有理由并经批准；级别不影响孩子的照护，也不影响投诉的时限和次序'],
    ['Fairness', 'Grades are worked out from criteria; a change by hand needs reason and approval. No grade touches the care of a child, nor the limits and order of complaints']),
  say('dynamic', 'principle', '1.3.3', ['动态管理', '资料变动后次日前重新定级，每季度全部重算，旧级别留存'],
    ['Dynamic', 'A change of data leads to a new grade by the end of the next day, all are graded anew each quarter, and earlier grades are kept']),
  say('differentiated', 'principle', '1.3.4', ['差异化服务', '每一级有自己的关怀清单'], ['Differentiated service', 'Each grade has its own list of care']),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], numbers: readonly string[], text?: readonly [zh: string, en: string]): Role => ({
  id, title: { zh, en }, heldBy, clauses: clauses(...numbers), ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

const SKILLS = ['善于沟通，有服务意识，有教育背景', 'Able to communicate, service-minded, with a background in education'] as const;

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  role('client_service_specialist', '客服专员', 'service specialist', ['client_service'], ['4.1.1', '4.2.1-a', '4.2.1-b', '4.2.1-c'], SKILLS),
  role('event_planner', '活动策划专员', 'event planner', ['client_service', 'teaching_supervisor'], ['4.1.1', '4.2.2-a', '4.2.2-b', '4.2.2-c'], SKILLS),
  role('parent_relations_specialist', '家长关系维护专员', 'parent-relations specialist', ['client_service', 'teaching_supervisor'], ['4.1.1', '4.2.3-a', '4.2.3-b', '4.2.3-c'], SKILLS),
  role('win_back_group', '客户挽回小组', 'win-back group', ['client_service', 'director'], ['3.D.1-a']),
  role('supervision_group', '监督小组', 'supervision group', ['director', 'general_manager'], ['6.1.1-a']),
  role('class_teacher', '班级教师', 'class teacher', ['teaching_supervisor', 'department_staff'], ['2.2.2', '2.3.1-b']),
  role('responsible_department', '承办部门', 'responsible department', ['department_staff'], ['4.2.1-b', '4.2.2-b']),
  role('data_administrator', '资料管理员', 'data administrator', ['client_service', 'director'], ['5.1.2-a', '5.1.2-b']),
  role('director', '园长', 'director', ['director', 'general_manager'], ['1.3.2', '6.2.2-a']),
];
