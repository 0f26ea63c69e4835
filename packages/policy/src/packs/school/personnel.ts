import type { ExcludedAction, PersonnelMeasure } from '../../pack/sections.ts';
import type { Condition } from '../../pack/fact.ts';
import { clauses } from './clause.ts';
import { LADDER, SUBSTITUTES } from './measures.ts';

const NOTES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  circular_criticism: ['只通报事实和结论，不损害人格', 'Facts and outcome only, with respect for the person'],
  suspension: ['停职核查期间照发基本工资', 'Basic pay goes on while the matter is examined'],
  administrative_discipline: ['公办教师适用事业单位工作人员处分规定', 'Teachers of public schools fall under the rules on discipline in public institutions'],
  removal: ['公办教师适用事业单位工作人员处分规定', 'Teachers of public schools fall under the rules on discipline in public institutions'],
  dismissal: ['仅限法定情形（劳动合同法第三十九、四十、四十三条），并通知工会', 'On statutory grounds only (Labour Contract Law art. 39, 40, 43), with notice to the union'],
};
const VERIFIED: Condition = { all: [{ fact: 'validity', is: 'valid' }, { fact: 'staff_fault', is: true }] };

/** Personnel decisions in their lawful form: verified, reported in writing, the person heard, a way to appeal. */
export const personnel: readonly PersonnelMeasure[] = [
  { id: 'verified_complaint', kind: 'trigger', when: VERIFIED, clauses: clauses('6-a'), title: { zh: '核实属实的，书面报告领导', en: 'What was found true goes to the leaders in writing' } },
  {
    id: 'discipline_rules', kind: 'basis', basisParameter: 'discipline_rule_ref', clauses: clauses('6-a'),
    title: { zh: '依据本校教职工纪律规定，视情节决定', en: 'Under the school’s own discipline rules, by gravity' },
  },
  ...LADDER.map(({ id, title }, i): PersonnelMeasure => ({
    id, title, kind: 'measure', rank: i + 1, clauses: clauses('6-b'), ...(NOTES[id] ? { legalNote: { zh: NOTES[id][0], en: NOTES[id][1] } } : {}),
  })),
  ...SUBSTITUTES.map(({ id, title }): PersonnelMeasure => ({
    id, title, kind: 'measure', clauses: clauses(id === 'performance_review' ? '6-c' : '6-d'),
    text: id === 'performance_review'
      ? { zh: '依经民主程序通过的制度评定，只涉及浮动部分，设上限，可申诉', en: 'Under an adopted rule, on the variable part only, capped, open to appeal' }
      : { zh: '认定过错、有合同依据，每月不超过当月工资 20%，扣除后不低于当地最低工资，可申诉', en: 'Fault found, basis in the contract, at most 20 % of the month’s wage and never below the local minimum, open to appeal' },
  })),
  {
    id: 'voluntary_resignation', kind: 'basis', clauses: clauses('6-e'),
    title: { zh: '自愿辞职只作登记', en: 'A voluntary resignation is recorded only' }, text: { zh: '不是处理措施，也不得代替处理', en: 'No measure, and no substitute for one' },
  },
];

/** At most a fifth of the month's wage, and what is left is not below the local minimum. Unknown amounts are not within it. */
const WITHIN_CAP: Condition = { all: [{ fact: 'recovery_amount', lte: { of: 'monthly_wage', share: [1, 5] } }, { fact: 'wage_left', gte: { of: 'minimum_wage' } }] };
const STEPS = ['propose_personnel_measure', 'approve_personnel_measure'] as const;
const tried = (...measures: readonly string[]): ExcludedAction['attempts'] => STEPS.map((action) => ({ action, when: { fact: 'measure', in: measures } }));
const proposedWithout = (measure: string, safeguard: Condition): ExcludedAction['attempts'][number] =>
  ({ action: 'propose_personnel_measure', when: { all: [{ fact: 'measure', is: measure }, { not: safeguard }] } });

export const excluded: readonly ExcludedAction[] = [
  {
    id: 'withhold_workload_pay', clauses: clauses('6-c'), title: { zh: '扣发工作量工资', en: 'Withholding workload pay' },
    because: { zh: '已完成工作的工资不得扣发', en: 'Pay for work done may not be withheld' },
    substitute: { zh: '改作绩效评定：只涉及浮动部分，依经民主程序通过的制度，设上限，可申诉', en: 'A performance review instead: variable part only, under an adopted rule, capped, open to appeal' },
    substitutes: ['personnel/performance_review'],
    attempts: [...tried('withhold_workload_pay'), proposedWithout('performance_review', { fact: 'variable_part_only', is: true })],
  },
  {
    id: 'fine_or_compensation', clauses: clauses('6-d'), title: { zh: '罚款或不设上限的赔款', en: 'Fines and compensation without limit' },
    because: { zh: '学校无权罚款；赔偿须有依据并设上限', en: 'A school has no power to fine; compensation needs a basis and a cap' },
    substitute: {
      zh: '改作追偿决定：认定过错、有合同依据、每月不超过当月工资 20% 且不低于当地最低工资，可申诉',
      en: 'A recovery decision instead: fault, basis in the contract, at most 20 % of the month’s wage and never below the minimum wage, open to appeal',
    },
    substitutes: ['personnel/recovery_decision'],
    attempts: [...tried('fine', 'compensation'), proposedWithout('recovery_decision', WITHIN_CAP)],
  },
  {
    id: 'forced_resignation', clauses: clauses('6-e'), title: { zh: '以辞职、引咎辞职作为处罚', en: 'Resignation as a punishment' },
    because: { zh: '辞职须出于自愿，责令辞职等同违法解除', en: 'A resignation is voluntary; a forced one counts as unlawful termination' },
    substitute: { zh: '只登记本人自愿提出的辞职，否则依法定程序解除', en: 'Only a voluntary resignation is recorded; otherwise the contract is ended by law' },
    substitutes: ['actions/record_voluntary_resignation', 'personnel/voluntary_resignation', 'personnel/dismissal'],
    attempts: [...tried('resignation', 'blame_resignation'), { action: 'record_voluntary_resignation', when: { not: { fact: 'demanded_by_school', is: false } } }],
  },
];
