import type { ConflictNote } from '../../pack/sections.ts';
import type { Parameter } from '../../pack/types.ts';
import type { Text } from '../../text.ts';
import { clauses } from './clause.ts';

const number = (id: string, numbers: readonly string[], recommended: number, max: number, unit: Text, zh: string, en: string): Parameter => ({
  id, clauses: clauses(...numbers), type: 'number', recommended, min: 1, max, sourcePlaceholder: false, unit, title: { zh, en },
});
const WORKING_DAYS: Text = { zh: '工作日', en: 'working days' };
const HOURS: Text = { zh: '小时', en: 'hours' };

/** Words the source leaves open; none is a literal blank, so the recommended values apply until the school decides. */
export const parameters: readonly Parameter[] = [
  { id: 'complaint_phone', clauses: clauses('3.1-a'), type: 'text', recommended: '（由本校填写）', sourcePlaceholder: false, title: { zh: '投诉专线号码', en: 'Number of the complaint line' } },
  {
    id: 'discipline_rule_ref', clauses: clauses('6-a'), type: 'text', recommended: '本校教职工纪律规定', sourcePlaceholder: false,
    title: { zh: '纪律规定的名称和文号', en: 'Title and number of the discipline rules' },
  },
  number('acceptance_days', ['5.1', '7.3-b'], 1, 5, WORKING_DAYS, '受理期限', 'Time to accept'),
  number('first_reply_days', ['5.3-a'], 1, 5, WORKING_DAYS, '首次电话回复期限', 'Time to the first reply'),
  number('urgent_reply_hours', ['5.3-a', '4.3.1'], 4, 24, HOURS, '加急件首次回复期限', 'Time to the first reply in urgent cases'),
  number('authority_report_hours', ['4.3.1'], 24, 24, HOURS, '强制报告期限', 'Time to the mandatory report'),
  number('reply_days', ['7.2-a', '7.4-b'], 1, 5, WORKING_DAYS, '办结后答复期限', 'Time to tell the result once handled'),
  number('extension_days_max', ['7.4-c'], 7, 30, WORKING_DAYS, '最多延长', 'Longest extension'),
];

type Words = readonly [issue: string, decision: string, ...alternatives: readonly string[]];
const note = (id: string, numbers: readonly string[], zh: Words, en: Words): ConflictNote => {
  const [issue, decision, ...others] = zh;
  return { id, clauses: clauses(...numbers), title: { zh: issue, en: en[0] }, decision: { zh: decision, en: en[1] }, alternatives: others.map((other, i) => ({ zh: other, en: en[i + 2]! })) };
};

export const conflicts: readonly ConflictNote[] = [
  note('C17', ['5.4-c'],
    ['告知“直至彻底解决”，没有尽头', '告知满三次仍未解决，由领导决定结束，按不满意统计', '不设上限，直到投诉人认可', '换由校领导当面沟通一次后结束'],
    ['Telling the result “until fully solved” never ends', 'After three rounds the leader decides, and it counts as dissatisfied',
      'No limit: until the complainant agrees', 'One talk in person with a leader, then it ends']),
  note('C18', ['5.4-b', '6-a'],
    ['同类制度里作决定的会议名称不一', '本制度以校委会为决定机构', '由学校另行指定决定机构'],
    ['Sister regulations name different deciding bodies', 'Here the school committee decides', 'The school names another body']),
  note('C19', ['7.2-a', '7.4-a', '7.4-b'],
    ['七个工作日只管办结，答复又说“要求时才答复”，别处却要求一律反馈', '七个工作日办结，办结后一个工作日内一律答复', '只答复提出要求的投诉人', '办结和答复合计七个工作日'],
    ['Seven working days cover handling only; an answer is due on demand in one place and always in another',
      'Handled in seven working days, and always answered within one working day after', 'Answer only those who ask', 'Seven working days for handling and answer together']),
  note('C20', ['3.1-b', '5.0'],
    ['一处由信息督察室受理，一处由校长办公室受理', '校长办公室为受理部门；电话接听和后续跟踪归信息督察室', '全部由校长办公室受理', '全部由信息督察室受理'],
    ['The supervision office receives in one place, the principal’s office in another',
      'The principal’s office is the receiving unit; phone and follow-up belong to the supervision office', 'All with the principal’s office', 'All with the supervision office']),
  note('C21', ['6-a'],
    ['引用的纪律规定属于另一所学校', '依据文件作为参数，由本校填写', '未填写文件的学校不作人事处理'],
    ['The discipline rules cited belong to another school', 'The document is a parameter that the school fills in', 'No personnel measures in schools that name no document']),
];
