import type { ActionDefinition } from '../../../pack/lifecycle-definition.ts';
import { act, demand, field, malicious, no, option, yes } from '../parts.ts';

const BOTH = ['admin_department', 'department_head'];
const onlyMalicious = demand('ONLY_FOR_MALICIOUS', '4.3-a', malicious, '只用于已确认的恶意投诉', 'For confirmed malicious complaints only');
const labelWaits = demand('NO_LABEL_WAITING', '4.3-a', { fact: 'malicious_pending', gte: 1 }, '没有等待确认的恶意认定', 'No malicious label is waiting for confirmation');
// Failed talks are no ground (4.3-b).
const grounds = [option('deceit', '欺诈', 'deceit'), option('extortion', '要挟', 'extortion'), option('harm_to_credit', '损害公司信誉', "harm to the company's credit")];
const answers = [option('at_home', '同意上门', 'agrees to a visit at home'), option('other_place', '改约其他地点', 'prefers another place'), option('declined', '谢绝', 'declines')];

/** The guarded label, and the way of a case that carries it. */
export const maliciousActs: readonly ActionDefinition[] = [
  act('propose_malicious', 'malicious_proposed', BOTH, '4.3-a', '提出恶意认定', 'Propose the malicious label', {
    requires: [demand('LABEL_EXISTS', '4.3-a', { all: [no('malicious_confirmed'), { fact: 'malicious_pending', is: 0 }] }, '恶意认定已经提出', 'The label has been proposed already')],
    fields: [field('malicious_ground', '4.3-a', '认定依据', 'ground', { type: 'choice', choices: grounds }), field('malicious_evidence', '4.3-a', '证据', 'evidence')],
  }),
  act('confirm_malicious', 'malicious_confirmed', BOTH, '4.3-a', '确认恶意认定', 'Confirm the malicious label', {
    notBy: ['malicious_proposed'], requires: [labelWaits], sets: { complaint_type: 'malicious' },
    fields: [field('evidence_checked', '4.3-a', '证据核对意见', 'what the evidence shows')],
  }),
  act('lift_malicious', 'malicious_lifted', BOTH, '4.3-a', '撤销恶意认定', 'Lift the malicious label', {
    requires: [demand('NO_LABEL', '4.3-a', { fact: 'malicious_label', exists: true }, '没有恶意认定', 'There is no malicious label')],
    sets: { complaint_type: 'problem' }, fields: [field('reason', '4.3-a', '撤销理由', 'reason')],
  }),
  act('ask_visit_consent', 'visit_consent_asked', BOTH, '4.3-g', '征求上门拜访的意见', 'Ask the client about a home visit', {
    requires: [onlyMalicious], fields: [field('visit_consent', '4.3-g', '客户意见', 'answer of the client', { type: 'choice', choices: answers })],
  }),
  act('visit_client', 'client_visited', BOTH, '4.3-g', '拜访客户', 'Visit the client', {
    requires: [
      onlyMalicious,
      demand('VISIT_WITHOUT_CONSENT', '4.3-g', { fact: 'visit_consent', in: ['at_home', 'other_place'] }, '客户没有同意拜访；须先征求意见并提供其他地点',
        'The client has not agreed; ask first and offer another place'),
    ],
    fields: [field('explanation', '4.3-g', '沟通和说明情况', 'what was explained')],
  }),
  act('form_final_opinion', 'final_opinion_formed', BOTH, '4.3-g', '形成最终意见', 'Form the final opinion', {
    requires: [onlyMalicious, demand('VISIT_NOT_OFFERED', '4.3-g', { fact: 'visit_consent', exists: true }, '还没有征求客户对拜访的意见', 'The client has not been asked about a visit')],
    fields: [field('final_opinion', '4.3-g', '最终意见', 'final opinion')],
  }),
  act('submit_result', 'result_submitted_to_gm', ['admin_department'], '4.3-h', '结果和应对方案报总经理', 'Send result and response plan to the general manager', {
    requires: [onlyMalicious, demand('NO_FINAL_OPINION', '4.3-g', yes('final_opinion_formed'), '还没有形成最终意见', 'The final opinion has not been formed')],
    fields: [field('result', '4.3-h', '处理结果', 'result'), field('response_plan', '4.3-h', '应对方案', 'response plan')],
  }),
];
