import type { Approval, ExcludedAction, Improvement, PersonnelMeasure } from '../../pack/sections.ts';
import { field } from './act.ts';
import { clauses } from './clause.ts';
import type { MEASURES } from './measures.ts';
import { FORCED_RESIGNATIONS } from './measures.ts';

export const approvals: readonly Approval[] = [
  {
    id: 'handling_direction', approver: 'responsible_leader', asks: 'ask_for_direction', gives: 'give_direction', clauses: clauses('2.2-b'),
    title: { zh: '怎么办，请示领导', en: 'How to handle it: the leader gives direction' },
  },
  {
    id: 'handling_opinion', approver: 'director_office_meeting', asks: 'report_result', gives: 'decide_opinion', clauses: clauses('2.4-b'), needs: { fact: 'result_is_reported', is: true },
    title: { zh: '处理意见由会议决定', en: 'The meeting decides what is to be done' },
  },
  {
    id: 'reply_extension', approver: 'leader_in_charge', asks: 'request_extension', gives: 'approve_extension', clauses: clauses('4.4-b'), when: { fact: 'complexity', is: 'especially_complex' },
    title: { zh: '延期须经主管领导批准', en: 'An extension needs the leader in charge' }, text: { zh: '原文未写上限；最多延长七个工作日，一次', en: 'The source sets no maximum; seven working days at most, once' },
  },
  {
    id: 'personnel_measure', approver: 'director_office_meeting', asks: 'propose_personnel_measure', gives: 'approve_personnel_measure', clauses: clauses('3-a'),
    needs: { fact: 'hearing_held', is: true },
    title: { zh: '人员措施由会议决定', en: 'The meeting decides on personnel measures' },
  },
];

type Note = readonly [zh: string, en: string];
const STATUS: Note = ['事业单位人员适用其处分规定，并遵守师德规定；合同制人员适用劳动合同法', 'Staff of public institutions fall under their own discipline rules and the rules on teacher ethics; contract staff under labour law'];
const measure = (id: (typeof MEASURES)[number], rank: number, zh: string, en: string, note?: Note): PersonnelMeasure => ({
  id, kind: 'measure', rank, clauses: clauses('3-b'), title: { zh, en }, ...(note ? { legalNote: { zh: note[0], en: note[1] } } : {}),
});

/** Personnel decisions in their lawful form: verified, heard, by gravity, open to appeal. */
export const personnel: readonly PersonnelMeasure[] = [
  {
    id: 'verified', kind: 'trigger', clauses: clauses('3-a'), when: { fact: 'finding', is: 'verified' },
    title: { zh: '查实的，按情节和规定处理', en: 'What is verified is dealt with by gravity and rules' },
  },
  measure('withhold_quality_bonus', 1, '扣发工作质量奖金', 'Withhold the quality bonus', ['只能依据依法通过的奖金制度', 'Under a lawfully adopted bonus rule only']),
  measure('written_self_criticism', 2, '书面检查', 'Written self-criticism'),
  measure('circular_criticism', 3, '通报批评', 'Criticism in a circular', ['不得侮辱，不得泄露隐私', 'Without insult and without disclosing private matters']),
  measure('suspension', 4, '停职检查', 'Suspension for inspection', STATUS),
  measure('administrative_discipline', 5, '行政处分', 'Administrative discipline', STATUS),
  measure('removal', 6, '撤职', 'Removal', STATUS),
  measure('dismissal', 7, '解聘', 'Dismissal', ['须有法定情形并事先通知工会', 'On statutory grounds and with prior notice to the union']),
];

export const excluded: readonly ExcludedAction[] = [{
  id: 'forced_resignation', clauses: clauses('3-c'), title: { zh: '以辞职、引咎辞职作为处罚', en: 'Resignation imposed as a punishment' },
  because: { zh: '辞职须出于本人自愿，强迫辞职等同违法解除', en: 'A resignation must be voluntary; a forced one counts as unlawful termination' },
  substitute: { zh: '本人自愿辞职的只作记录；否则走撤职，或依法定程序解聘', en: 'A voluntary resignation is merely recorded; otherwise removal, or lawful termination with its procedure' },
  substitutes: ['actions/record_voluntary_resignation', 'personnel/removal', 'personnel/dismissal', 'actions/file_appeal'],
  attempts: [
    ...(['propose_personnel_measure', 'approve_personnel_measure'] as const).map((action) => ({ action, when: { fact: 'measure', in: FORCED_RESIGNATIONS } })),
    { action: 'record_voluntary_resignation', when: { fact: 'voluntary', is: false } },
  ],
}];

export const improvements: readonly Improvement[] = [{
  id: 'corrective_measure', clauses: clauses('4.2-c'), action: 'file_corrective_measure', when: { fact: 'staff_fault', is: true }, title: { zh: '防止再犯的措施', en: 'Measures against a recurrence' },
  text: { zh: '从工作方法、制度或专题会议入手', en: 'Ways of working, rules or a special meeting' },
  fields: [field('kind', '4.2-c', '从哪里入手', 'where it starts'), field('measure_text', '4.2-c', '措施', 'what is done')],
}];
