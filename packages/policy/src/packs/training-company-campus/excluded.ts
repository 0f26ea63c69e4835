import type { ExcludedAction } from '../../pack/sections.ts';
import { clauses } from './clause.ts';
import type { EXCLUDED_MEASURES } from './measures.ts';

type Pair = readonly [zh: string, en: string];
const NO_POWER_TO_FINE: Pair = ['用人单位没有罚款权，扣减工资须有合法制度依据', 'An employer has no power to fine; pay is reduced under lawful rules only'];
const NO_ZEROING: Pair = ['未查实过错、不分轻重就清零，不相称也无依据', 'Setting a score to zero without a fault and regardless of gravity is neither proportionate nor founded'];

/** An act of the source that is never carried out: neither proposed nor approved. Its id is the value of the fact `measure`. */
const never = (measure: (typeof EXCLUDED_MEASURES)[number], number: string, title: Pair, because: Pair, substitute: Pair, ...substitutes: readonly string[]): ExcludedAction => ({
  id: measure, clauses: clauses(number), title: { zh: title[0], en: title[1] }, because: { zh: because[0], en: because[1] }, substitute: { zh: substitute[0], en: substitute[1] }, substitutes,
  attempts: (['propose_personnel_measure', 'approve_personnel_measure'] as const).map((action) => ({ action, when: { fact: 'measure', is: measure } })),
});

export const excluded: readonly ExcludedAction[] = [
  never('fine_for_late_transfer', '3.1.1-b', ['逾期未转接收单，罚款 100 元', 'A fine of 100 yuan for a late hand-over'], NO_POWER_TO_FINE,
    ['逾期记录在案，由此提出警告或绩效评议，写明依据，可申诉', 'The lateness is on record; a warning or a review may follow, with its legal basis and open to appeal'],
    'escalations/transfer_overdue', 'personnel/warning', 'personnel/performance_review', 'actions/file_appeal'),
  never('fine_and_zero_for_no_solution', '3.1.2-b', ['处理期内无结果无反馈，罚款 200 元并绩效清零', 'A fine of 200 yuan and a score of zero for neither solution nor word'], NO_POWER_TO_FINE,
    ['认定过错后作绩效评议，有上限，可申诉', 'A performance review after a finding of fault, capped and open to appeal'], 'escalations/no_solution_no_word', 'personnel/performance_review', 'actions/file_appeal'),
  never('fine_for_recurrence', '3.1.3-b', ['重复发生，罚部门负责人 200 元', 'A fine of 200 yuan for the department head after a recurrence'], NO_POWER_TO_FINE,
    ['必须提交整改方案，可另作绩效评议，可申诉', 'A corrective plan is owed; a review may follow, open to appeal'], 'improvements/corrective_action_plan', 'actions/file_corrective_plan',
    'personnel/performance_review', 'actions/file_appeal'),
  never('fine_for_campus_fault', '3.2.1-b', ['校区有责，罚当事人 100 元', 'A fine of 100 yuan for the person when the campus is at fault'], NO_POWER_TO_FINE,
    ['警告或培训决定，可申诉', 'A warning or training, open to appeal'], 'personnel/warning', 'personnel/training_order', 'actions/file_appeal'),
  never('fine_for_improper_service', '3.2.2-b', ['个人服务不当，从绩效中罚 100 至 200 元', 'A fine of 100 to 200 yuan from performance pay for improper service'], NO_POWER_TO_FINE,
    ['警告、培训或绩效评议决定，可申诉', 'A warning, training or a review, open to appeal'], 'personnel/warning', 'personnel/training_order', 'personnel/performance_review', 'actions/file_appeal'),
  never('fine_of_superior', '3.2.2-c', ['直接上级管理不力，一并罚款', 'A fine for the direct superior as well'],
    ['不能因下属的过错处罚上级，也没有罚款权', 'Nobody is punished for the fault of another, and there is no power to fine'],
    ['查实上级本人过错后作管理责任评议', 'A review of management once a fault of the superior was found'], 'personnel/management_review', 'actions/file_appeal'),
  never('fine_per_item', '3.3-a', ['凡有投诉，每件至少罚 100 元', 'At least 100 yuan for each item of each complaint'],
    ['不论是否属实都罚款，与有过错才处理相抵触，也没有罚款权', 'It fines even where nothing is proven, and there is no power to fine'],
    ['没有自动扣款；查实的逐件调查认定、逐件决定', 'Nothing is charged by itself; each proven item is found and decided on'], 'actions/submit_finding', 'actions/propose_personnel_measure',
    'approvals/personnel_measure'),
  never('performance_zero', '3.3-b', ['被投诉人当月绩效清零', 'A monthly performance score of zero for the person complained about'], NO_ZEROING,
    ['与过错相称的绩效评议，可申诉', 'A review in proportion to the fault, open to appeal'], 'personnel/performance_review', 'actions/file_appeal'),
  never('management_performance_zero', '3.3-c', ['直接上级管理绩效清零', 'A management score of zero for the direct superior'], NO_ZEROING,
    ['管理责任评议，可申诉', 'A review of management, open to appeal'], 'personnel/management_review', 'actions/file_appeal'),
];
