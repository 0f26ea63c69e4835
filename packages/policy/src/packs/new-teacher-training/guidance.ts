import type { Guidance } from '../../pack/sections.ts';
import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, [zh, en]: readonly [zh: string, en: string], [textZh, textEn]: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, text: { zh: textZh, en: textEn },
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '0', ['为什么要带新教师', 'Why new teachers are trained'], ['让新教师尽快独立胜任，成长为骨干', 'So that they soon stand on their own and become the backbone of the house']),
  say('new_teacher', 'definition', '1', ['谁是新教师', 'Who is a new teacher'], ['毕业分配到岗、教龄第一至第五年的教师', 'Assigned after graduation and in the first to fifth year of service']),
  say('general_goal', 'provision', '3', ['总目标和阶段计划', 'General goal and stage plans'],
    ['总目标先定，每学年再订阶段计划，写明目标和培养方式', 'The general goal comes first; each school year a stage plan names goals and ways of training']),
  say('in_force', 'provision', '9-c', ['施行与解释', 'Force and interpretation'],
    ['自公布之日（2009-02-06）起施行，以往规定同时废止，由园长室解释', 'In force from publication (2009-02-06); earlier rules are repealed; the director’s office interprets']),
];

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: { zh, en }, heldBy, clauses: clauses(...numbers) });

const LEADING_GROUP = {
  zh: '由园长、分管副园长和教研室组成，负责培训与考核，保证计划落实',
  en: 'Director, deputy director in charge and teaching-research office: training, assessment, and the means to carry out the plan',
};

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  { ...role('training_leading_group', '培训领导小组', 'leading group for training', ['director', 'teaching_supervisor'], '2'), text: LEADING_GROUP },
  role('director', '园长', 'director', ['director', 'general_manager'], '2'),
  role('deputy_director', '分管副园长', 'deputy director in charge', ['teaching_supervisor'], '2'),
  role('teaching_research_office', '教研室', 'teaching-research office', ['teaching_supervisor'], '2', '7-b', '8-b'),
  role('teaching_group', '教研组', 'teaching group', ['teaching_supervisor', 'department_staff'], '7-b'),
  { ...role('subject_mentor', '学科导师', 'subject mentor', ['teaching_supervisor', 'department_staff'], '4-a'), text: { zh: '每位新教师一名，须有经验', en: 'One for each new teacher, experienced' } },
  { ...role('class_mentor', '班级工作导师', 'class-work mentor', ['teaching_supervisor', 'department_staff'], '4-a'), text: { zh: '每位新教师一名，须有经验', en: 'One for each new teacher, experienced' } },
  role('new_teacher', '新教师', 'new teacher', ['department_staff'], '1', '7-a', '8-b'),
  role('director_office', '园长室', 'director’s office', ['director', 'general_manager'], '8-b', '9-a'),
];
