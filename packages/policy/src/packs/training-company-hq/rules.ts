import type { Condition, FactValue } from '../../pack/fact.ts';
import type { ClassificationRule } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { malicious, no, yes } from './parts.ts';

type Set = readonly [fact: string, value: FactValue];
const rule = (effect: ClassificationRule['effect'], id: string, numbers: readonly string[], when: Condition, [fact, value]: Set, zh: string, en: string): ClassificationRule =>
  ({ id, clauses: clauses(...numbers), effect, when, set: { fact, value }, title: { zh, en } });

const unconfirmed: Condition = { all: [malicious, no('malicious_confirmed')] };
/** As many as the recommended size of a group. */
const GROUP = 3;

/** Hints for whoever classifies; redress comes before praise of good advice. */
const hints: readonly ClassificationRule[] = [
  rule('propose', 'rights_infringed', ['4.2-a'], yes('rights_infringed'), ['complaint_type', 'problem'], '客户认为权益受损，属问题型', 'Rights seen as infringed: a problem'),
  rule('propose', 'compensation_hoped_for', ['4.2-b'], { any: [yes('wants_mental_compensation'), yes('wants_material_compensation')] }, ['complaint_type', 'problem'],
    '期待补偿，属问题型', 'Compensation hoped for: a problem'),
  rule('propose', 'view_to_be_valued', ['4.1-a'], { fact: 'client_aim', is: 'be_heard' }, ['complaint_type', 'suggestion'], '希望看法被重视，属建议型', 'A view to be valued: a suggestion'),
  rule('propose', 'no_answer_expected', ['4.1-b'], no('feedback_expected'), ['complaint_type', 'suggestion'], '不要求答复，多为建议型', 'No answer asked for: usually a suggestion'),
];

/** In this order: what holds last wins. */
const forced: readonly ClassificationRule[] = [
  rule('force', 'malicious_waits_for_second_person', ['4.3-a'], { any: [{ fact: 'malicious_pending', gte: 1 }, unconfirmed] }, ['malicious_label', 'pending_confirmation'],
    '恶意认定须经第二人确认', 'A malicious label waits for a second person'),
  rule('force', 'unconfirmed_stays_problem', ['4.3-a'], unconfirmed, ['complaint_type', 'problem'], '未经确认的仍按问题型处理', 'Unconfirmed, it stays a problem'),
  rule('force', 'confirmed_is_malicious', ['4.3-a'], yes('malicious_confirmed'), ['complaint_type', 'malicious'], '经第二人确认的为恶意投诉', 'Confirmed by a second person, it is malicious'),
  rule('force', 'confirmed_label', ['4.3-a'], yes('malicious_confirmed'), ['malicious_label', 'confirmed'], '恶意认定已确认', 'The malicious label is confirmed'),
  rule('force', 'failed_talks_are_a_deadlock', ['4.3-b'], { fact: 'negotiation', is: 'failed' }, ['dispute_state', 'deadlocked_mediation'],
    '协商不成转入僵局调解，不改为恶意', 'Failed talks lead to mediation, not to a malicious label'),
  rule('force', 'many_persons_are_a_group', ['0.4'], { any: [{ fact: 'collective_size', gte: GROUP }, { fact: 'same_matter_persons', gte: GROUP }] }, ['case_family', 'group_complaint'],
    '同一事项达到规定人数，为群体性投诉', 'Enough persons with the same matter make a group complaint'),
  rule('force', 'media_at_the_door', ['0.4'], { fact: 'visitor_kind', is: 'media' }, ['case_family', 'media_visit'], '来访者为媒体，属媒体来访',
    'A visitor from the media makes a media visit'),
  rule('force', 'media_hold_it', ['4.4-a'], yes('media_received'), ['crisis_trigger', 'media_received'], '媒体已收到投诉', 'The media hold the complaint'),
  rule('force', 'government_holds_it', ['4.4-a'], yes('government_received'), ['crisis_trigger', 'government_received'], '政府部门已收到投诉',
    'A government department holds the complaint'),
  rule('force', 'crisis', ['4.4-a'], { any: [yes('media_received'), yes('government_received')] }, ['severity', 'crisis'], '媒体或政府部门已收到投诉，启动危机程序',
    'Media or government hold it: the crisis procedure applies'),
];

export const rules: readonly ClassificationRule[] = [...hints, ...forced];
