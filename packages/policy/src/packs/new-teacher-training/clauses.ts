import type { ClauseRow } from '../clause-row.ts';
import { clauseRows } from '../clause-row.ts';

/** The 18 clauses on the training of new teachers, summed up in our own words. */
export const newTeacherTrainingClauses: readonly ClauseRow[] = clauseRows('new-teacher-training', [
  ['0', 'principle', '目的：让新教师尽快独立胜任，成长为骨干。', 'Purpose: new teachers soon stand on their own and become the backbone of the house.'],
  ['1', 'definition', '新教师：毕业分配到岗，教龄一至五年的教师。', 'New teacher: came to us from graduation and has one to five years of service.'],
  ['2', 'role', '园长、分管副园长和教研室组成领导小组，负责培训与考核，并保证计划落实。',
    'Director, deputy director in charge and teaching-research office lead training and assessment and see that the plan is carried out.'],
  ['3', 'other', '先定总目标，每学年再订阶段计划，写明目标和培养方式。', 'A general goal is set; each school year a stage plan names its goals and ways of training.'],
  ['4-a', 'role', '实行导师制：每位新教师有一位学科导师和一位班级工作导师。', 'Mentors: each new teacher has one for the subject and one for class work.'],
  ['4-b', 'metric', '新教师的成长计入导师本人的考核。', 'How the new teacher grows counts in the mentor’s own assessment.'],
  ['5-a', 'training', '每学期举办基本功比武、过关课活动和班主任工作考核。', 'Each term has a contest of basic skills, a lesson to pass and an assessment of class-teacher work.'],
  ['5-b', 'record', '每项活动都有方案、总结和反馈。', 'Each activity has a plan, a summary and feedback.'],
  ['6-a', 'meeting', '每学期召开一至两次新教师座谈会，总结收获、提出要求。', 'Once or twice a term new teachers meet to sum up what they gained and hear what is expected.'],
  ['6-b', 'record', '会前有计划，会后收集过程材料并归档。', 'There is a plan before, and the material of the meeting is collected and archived after.'],
  ['7-a', 'record', '学年末每位新教师写一份自我小结。', 'At the end of the school year each new teacher writes a summary of their own.'],
  ['7-b', 'report', '教研室、教研组和导师作出全面的书面评价。', 'Teaching-research office, teaching group and mentors write a full evaluation.'],
  ['7-c', 'record', '评价和自我小结存入业务成长档案袋。', 'Evaluation and summary go into the growth portfolio.'],
  ['8-a', 'metric', '考核原则上每学年一次。', 'Assessment takes place in principle once a school year.'],
  ['8-b', 'approval', '培训期满，本人写工作总结，导师和教研室签署意见，再由园长室审核。',
    'At the end of training the teacher sums up the work, mentor and teaching-research office add their opinions, and the director’s office reviews.'],
  ['9-a', 'other', '考核合格的，由园长室发给证书。', 'Who passes receives a certificate from the director’s office.'],
  ['9-b', 'clock', '考核不合格的，培训期延长一年。', 'Who fails is trained for one year more.'],
  ['9-c', 'other', '自公布之日起施行，以往规定同时废止，由园长室解释。', 'In force from publication; earlier rules are repealed; the director’s office interprets.'],
]);
