import type { Condition } from '../../pack/fact.ts';
import type { ExcludedAction } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

type Pair = readonly [zh: string, en: string];
type Attempts = ExcludedAction['attempts'];
const never = (id: string, number: string, title: Pair, because: Pair, substitute: Pair, substitutes: readonly string[], attempts: Attempts): ExcludedAction => ({
  id, clauses: clauses(number), title: { zh: title[0], en: title[1] }, because: { zh: because[0], en: because[1] }, substitute: { zh: substitute[0], en: substitute[1] },
  substitutes, attempts,
});
/** Neither proposed, nor carried out as if it had been something else. */
const inCrisis = (value: string): Attempts => ['propose_crisis_measure', 'carry_out_crisis_measure'].map((action) => ({ action, when: { fact: 'crisis_measure', is: value } }));
const against = (value: string): Attempts => [{ action: 'propose_personnel_measure', when: { fact: 'measure', is: value } }];
const declined = (manner: string, visitor: Condition): Attempts => [{ action: 'decline_visit', when: { all: [{ fact: 'decline_manner', is: manner }, visitor] } }];

const towardClients: readonly ExcludedAction[] = [
  never('stalling', '4.3-d', ['以权限或审批为借口拖延', 'Stalling with authority or approval as a pretext'],
    ['没有提交审批却说在等审批，是对消费者的拖延和误导', 'To speak of an approval nobody asked for is delay and deceit of a consumer'],
    ['如实告知进度，约定答复日期；确需审批的先提交审批', 'Say truly how it stands and promise a date; where an approval is needed, ask for it first'],
    ['actions/promise', 'clocks/promised_reply', 'stages/opinion_waiting', 'stages/plan_waiting'],
    [{ action: 'note_progress', when: { all: [{ fact: 'delay_reason', in: ['awaiting_approval', 'missing_authority'] }, { fact: 'open_approvals', is: 0 }] } }]),
];

const inPublic: readonly ExcludedAction[] = [
  never('hospitality', '4.4-c', ['宴请记者或官员、说成消费者误会', 'Entertaining journalists or officials, blaming the consumer'],
    ['宴请馈赠可能构成行贿，把责任推给消费者属于误导', 'Hospitality may be bribery, and blaming the consumer misleads'],
    ['经发言人批准，提交附证据的书面说明；对主管部门提交答复材料', 'A written statement with evidence, approved by the spokesperson; a response file for the authority'],
    ['approvals/spokesperson_release', 'records/evidence_log', 'stages/statement_prepared'],
    [...inCrisis('hospitality'), { action: 'plan_contact', when: { fact: 'hospitality', is: true } }]),
  never('press_suppression', '4.4-d', ['通过媒体上级压下报道', 'Having a report suppressed through superiors'],
    ['压制依法进行的报道', 'It suppresses lawful reporting'],
    ['凭证据请求更正或答辩，事实不实的走法律途径，决定留痕', 'Request correction or reply with evidence, go to law over false facts, keep the decision on record'],
    ['escalations/correction_request', 'approvals/spokesperson_release'], inCrisis('press_suppression')),
  never('buy_back_print', '4.5-b', ['买回已发行的报刊', 'Buying up the printed copies'],
    ['对公众隐瞒信息', 'It hides information from the public'],
    ['公开声明，并对受影响的客户作出补救', 'A public statement, and a remedy for the clients affected'], ['notices/public_statement'], inCrisis('buy_back_print')),
  never('seek_indulgence', '4.5-c', ['向媒体和高级官员求情', 'Seeking the indulgence of media and senior officials'],
    ['对公职人员施加不当影响', 'It is undue influence on public officials'],
    ['应要求向主管部门提交正式书面报告并留痕', 'A formal written report to the competent authority on request, on record'], ['reports/authority_report'], inCrisis('seek_indulgence')),
  never('planted_articles', '4.5-d', ['安排正面报道', 'Having favourable articles planted'],
    ['以新闻形式发布广告属于违法', 'Advertising disguised as news is unlawful'],
    ['署名发布整改情况的新闻稿，经发言人批准', 'A press release on the measures taken that names its author, approved by the spokesperson'],
      ['notices/press_release', 'approvals/spokesperson_release'], inCrisis('planted_articles')),
  never('paid_post_deletion', '4.5-e', ['花钱删帖', 'Paying for posts to be deleted'],
    ['有偿删帖可能构成非法经营', 'Paid deletion may be an illegal business'],
    ['凭侵权证据向平台发出通知，结果留痕', 'A notice to the platform with proof of infringement, its outcome on record'], ['records/platform_notice', 'approvals/spokesperson_release'],
      inCrisis('paid_post_deletion')),
];

const atTheDoor: readonly ExcludedAction[] = [
  never('inspection_on_consent', '4.6-d', ['未经上级同意不接受检查', 'No inspection without consent from above'],
    ['执法检查不以内部同意为前提，阻挠检查违法', 'A lawful inspection does not wait for internal consent; obstructing it is unlawful'],
    ['核验证件后放行，同步报告主管和法务，全程陪同记录；对媒体和其他人员仍可要求上级同意',
      'Check credentials, admit, tell manager and counsel in parallel, accompany and log; the consent rule stays for media and private visitors'],
    ['actions/admit_and_accompany', 'records/inspection_record', 'notices/inspection_under_way'],
      declined('awaiting_consent', { not: { fact: 'visitor_kind', in: ['media', 'private'] } })),
  never('asking_to_leave', '4.6-f', ['请检查人员或媒体离开', 'Asking inspectors or media to leave'],
    ['对执法人员属于阻挠，对媒体属于回避采访', 'Toward officials it is obstruction, toward the media evasion'],
    ['提供发言人联系方式并预约；执法人员由专人陪同', 'Give the contact of the spokesperson and an appointment; officials are accompanied'],
    ['actions/offer_spokesperson', 'actions/admit_and_accompany'], declined('asked_to_leave', { not: { fact: 'visitor_kind', is: 'private' } })),
];

const towardStaff: readonly ExcludedAction[] = [
  never('full_recovery', '5.1', ['经济损失由当事人全部承担', 'The person concerned bears the whole loss'],
    ['不得不设上限地把损失转嫁给员工', 'A loss must not be passed on to an employee without limit'],
    ['追偿决定：过错认定、合同依据、每月不超过当月工资 20% 且不低于当地最低工资、可申诉',
      'A recovery decision: fault found, basis in the contract, at most 20 % of the monthly wage and never below the local minimum, open to appeal'],
    ['personnel/recovery_decision'],
    [
      ...against('full_recovery'), { action: 'propose_settlement', when: { fact: 'bearer', is: 'employee' } },
      { action: 'propose_personnel_measure', when: { all: [{ fact: 'measure', is: 'recovery_decision' }, { not: { fact: 'within_wage_cap', is: true } }] } },
    ]),
  never('performance_zero', '5.2-a', ['当月绩效自动清零', 'Performance pay of the month set to zero'],
    ['没有过错认定就清零，等于扣发工资', 'Zero without a finding of fault is a deduction from the wage'],
    ['绩效复核：依据已通过的制度，按比例、听取陈述、可申诉', 'A performance review by an adopted rule: in proportion, after a hearing, open to appeal'], ['personnel/performance_review'],
      against('performance_zero')),
  never('management_performance_zero', '5.2-b', ['直接上级管理绩效自动清零', 'Management performance of the superior set to zero'],
    ['不问本人有无过错就担责', 'It makes one person liable for the act of another'],
    ['管理责任复核：只认定本人过错，可申诉', 'A review of management responsibility: own fault only, open to appeal'], ['personnel/management_responsibility_review'],
      against('management_performance_zero')),
];

/** What the source asks for and nobody may do: refused with its clause, and what takes its place. */
export const excluded: readonly ExcludedAction[] = [...towardClients, ...inPublic, ...atTheDoor, ...towardStaff];
