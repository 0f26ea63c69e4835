import type { Condition } from '../../pack/fact.ts';
import type { ActionDefinition } from '../../pack/lifecycle-definition.ts';
import { DEPARTMENTS, OFFICE, act, demand, field, holds, onlyIf } from './act.ts';

const proposed = (measure: string): Condition => ({ fact: 'measure', is: measure });
const PENDING = demand('NO_MEASURE_PROPOSED', '3-a', { fact: 'measures_pending', gte: 1 }, '没有待决定的措施', 'No measure is waiting for a decision');

/** Personnel decisions: verified, heard, decided by the meeting, open to appeal. */
export const personnelActions: readonly ActionDefinition[] = [
  act('propose_personnel_measure', 'personnel_measure_proposed', ['3-a', '3-b'], '提出人员措施', 'Propose a personnel measure', {
    roles: [...DEPARTMENTS, 'responsible_leader'],
    fields: [
      field('person', '3-a', '针对谁', 'for whom', { type: 'staff' }), field('measure', '3-b', '措施', 'measure'), field('gravity', '3-a', '情节', 'gravity'),
      field('legal_basis', '3-a', '依据的规定', 'rule it rests on'),
      field('bonus_rule_adopted', '3-b', '奖金制度已依法定程序通过', 'the bonus rule was lawfully adopted', { required: false }),
      field('union_informed', '3-b', '已通知工会', 'the union was informed', { required: false }),
    ],
  }),
  act('record_hearing', 'hearing_recorded', ['3-a'], '听取本人陈述和申辩', 'Hear the person', { requires: [PENDING], fields: [field('statement', '3-a', '陈述和申辩', 'what the person said')] }),
  act('approve_personnel_measure', 'personnel_measure_approved', ['3-a', '3-b'], '决定人员措施', 'Decide on the measure', {
    roles: ['director_office_meeting'], notBy: ['personnel_measure_proposed'],
    requires: [
      PENDING,
      demand('NOT_VERIFIED', '3-a', { all: [holds('finding_made'), { fact: 'finding', is: 'verified' }] }, '投诉没有查实，不能处理人员', 'What is not verified has no consequences for anybody'),
      demand('HEARING_MISSING', '3-a', holds('hearing_held'), '还没有听取本人陈述和申辩', 'The person has not been heard yet'),
      demand('BONUS_RULE_MISSING', '3-b', onlyIf(proposed('withhold_quality_bonus'), holds('bonus_rule_adopted')), '扣发奖金须有依法通过的奖金制度', 'A bonus is withheld under a lawfully adopted rule only'),
      demand('UNION_NOT_INFORMED', '3-b', onlyIf(proposed('dismissal'), holds('union_informed')), '解聘须事先通知工会', 'Dismissal needs prior notice to the union'),
    ],
  }),
  act('record_voluntary_resignation', 'voluntary_resignation_recorded', ['3-c'], '记录本人自愿辞职', 'Record a voluntary resignation', {
    roles: OFFICE,
    fields: [
      field('person', '3-c', '谁提出的', 'who resigns', { type: 'staff' }), field('voluntary', '3-c', '本人自愿并书面提出', 'in writing and of the person’s own will'),
      field('submitted_on', '3-c', '提出日期', 'submitted on', { type: 'date' }),
    ],
  }),
  act('file_appeal', 'personnel_appeal_filed', ['3-a'], '提出申诉', 'Appeal', {
    requires: [demand('NOTHING_TO_APPEAL', '3-a', { fact: 'measures_approved', gte: 1 }, '没有已决定的措施', 'No measure was decided on')],
    fields: [field('appeal', '3-a', '申诉理由', 'grounds of the appeal')],
  }),
  act('decide_appeal', 'personnel_appeal_decided', ['3-a'], '答复申诉', 'Decide on the appeal', {
    roles: ['director_office_meeting', 'leader_in_charge'], notBy: ['personnel_appeal_filed', 'personnel_measure_approved'],
    requires: [demand('NO_APPEAL', '3-a', { fact: 'appeals_pending', gte: 1 }, '没有待答复的申诉', 'No appeal is waiting')], fields: [field('decision', '3-a', '答复', 'decision')],
  }),
];
