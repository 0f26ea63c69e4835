import type { Condition } from '../../pack/fact.ts';
import type { ExcludedAction, PersonnelMeasure } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import { MEASURES } from './names.ts';

type MeasureId = (typeof MEASURES)[number]['id'];
const workerAtFault: Condition = { fact: 'responsibility', is: 'worker' };
const titleOf = (id: MeasureId) => MEASURES.find((measure) => measure.id === id)!.title;
const rung = (id: MeasureId, rank: number, number = '4.2.1-a', when: Condition | null = workerAtFault): PersonnelMeasure =>
  ({ id, kind: 'measure', rank, clauses: clauses(number), title: titleOf(id), ...(when ? { when } : {}) });

/** Decisions about people in their lawful form: evidence, hearing, a second person who approves, and a way to appeal. */
export const personnel: readonly PersonnelMeasure[] = [
  { ...rung('criticism_education', 1), text: { zh: '情节较轻的', en: 'For lighter faults' } },
  { ...rung('training_order', 2, '4.2.1-b'), text: { zh: '技能不足的，先培训后上岗', en: 'Where skill is lacking: training before the next assignment' } },
  { ...rung('warning', 3, '4.2.1-b'), text: { zh: '书面作出，可以申诉', en: 'In writing, open to appeal' } },
  { ...rung('rating_downgrade', 4, '4.2.1-b'), text: { zh: '按事先公布的星级办法，可以申诉', en: 'By rating rules made known beforehand, open to appeal' } },
  { ...rung('service_suspension', 5), legalNote: { zh: '暂停派单期间，员工工资照章支付', en: 'Employees stay paid by the rules while they get no assignments' } },
  {
    ...rung('dismissal', 6),
    legalNote: {
      zh: '本公司员工仅限法定情形（劳动合同法第三十九、四十、四十三条），并通知工会；中介人员按合同终止派单',
      en: 'Employees on statutory grounds only (Labour Contract Law art. 39, 40, 43), with notice to the union; for agency workers the contract decides',
    },
  },
  {
    id: 'loss_recovery', kind: 'measure', clauses: clauses('4.2.1-b'), title: titleOf('loss_recovery'), when: workerAtFault,
    text: { zh: '查实过错、有合同依据，每月不超过当月工资 20% 且不低于当地最低工资', en: 'Fault found, basis in the contract, at most 20 % of the monthly wage and never below the local minimum' },
  },
  { id: 'lead_criticism_education', kind: 'measure', clauses: clauses('4.2.2-a'), title: titleOf('lead_criticism_education'), when: { fact: 'responsibility', is: 'team' } },
  {
    id: 'frequent_complaints', kind: 'trigger', clauses: clauses('6.2.3-c'), title: { zh: '投诉多发，予以问责', en: 'Frequent complaints: held to account' },
    when: { fact: 'frequent_complaints', is: true },
    text: { zh: '按季度责任投诉数判断，门槛由公司设定；问责也要有证据、听取申辩', en: 'By the justified complaints of the quarter and the threshold of the company; with evidence and a hearing all the same' },
  },
  {
    id: 'target_missed', kind: 'trigger', clauses: clauses('8.3.1-c'), title: { zh: '未达标，给予相应处理', en: 'Targets missed: consequences follow' },
    text: { zh: '只作批评教育或计入绩效评价，不扣钱', en: 'Admonition or an entry into the performance review only, never money' },
  },
  { id: 'performance_review', kind: 'measure', clauses: clauses('8.3.1-c'), title: titleOf('performance_review') },
  { id: 'commendation', kind: 'reward', clauses: clauses('6.2.3-b'), title: { zh: '表彰奖励处理和改进做得好的部门、个人', en: 'Commendation for handling and improving well' } },
  { id: 'appraisal_reward', kind: 'reward', clauses: clauses('8.3.1-b'), title: { zh: '奖励考核优秀的部门、个人', en: 'Reward for excellent appraisal results' } },
];

export const excluded: readonly ExcludedAction[] = [{
  id: 'fine', clauses: clauses('4.2.1-b'), title: { zh: '对服务人员罚款', en: 'Fining a worker' },
  because: { zh: '用人单位没有罚款权', en: 'An employer has no power to fine' },
  substitute: { zh: '改为培训、警告、降低星级，均可申诉；确有损失的，走有上限的追偿', en: 'Training, a warning or a lower rating instead, all open to appeal; for a real loss, a capped recovery' },
  substitutes: ['personnel/training_order', 'personnel/warning', 'personnel/rating_downgrade', 'personnel/loss_recovery', 'actions/propose_personnel_measure'],
  attempts: [{ action: 'propose_personnel_measure', when: { fact: 'measure', is: 'fine' } }],
}];
