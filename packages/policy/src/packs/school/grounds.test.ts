import { describe, expect, it } from 'vitest';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { judge } from '../../testing/scene.ts';
import { school } from './pack.ts';
import { answer, pack, received } from './test-school.ts';

const factsOf = (complaint_ground: string) => judge(pack, '2026-09-28 10:00', [received({ complaint_ground })]).facts;
const ground = (id: string) => pack.dimensions.find((dimension) => dimension.id === 'complaint_ground')!.values.find((value) => value.id === id);

describe('the ground of a complaint', () => {
  it.each([
    ['school/4.1.1', 'banquet_from_parents', 'red_line'],
    ['school/4.1.2', 'paid_tutoring', 'red_line'],
    ['school/4.1.3', 'use_parents', 'red_line'],
    ['school/4.2.1', 'lesson_absence', 'labour_discipline'],
    ['school/4.2.2', 'phone_in_class', 'labour_discipline'],
    ['school/4.2.3', 'off_post', 'labour_discipline'],
    ['school/4.3.1', 'corporal_punishment', 'teacher_ethics'],
    ['school/4.3.2', 'smoking', 'teacher_ethics'],
    ['school/4.3.3', 'drinking', 'teacher_ethics'],
    ['school/4.3.4', 'quarrel', 'teacher_ethics'],
    ['school/4.3.5', 'fine_pupils', 'teacher_ethics'],
    ['school/4.3.6', 'defamation', 'teacher_ethics'],
    ['school/4.3.7', 'misuse_of_computer', 'teacher_ethics'],
    ['school/4.3.8', 'second_job', 'teacher_ethics'],
    ['school/4.3.9', 'off_campus_misconduct', 'teacher_ethics'],
    ['school/4.3.10', 'illegal_fees', 'teacher_ethics'],
    ['school/4.4.1', 'inaction_class_order', 'dereliction'],
    ['school/4.4.2', 'absent_or_unguarded_injury', 'dereliction'],
    ['school/4.4.3', 'witness_inaction', 'dereliction'],
    ['school/4.4.4', 'group_activity_injury', 'dereliction'],
    ['school/4.4.5', 'supervision_gap', 'dereliction'],
    ['school/4.5', 'other_dissatisfaction', 'other'],
  ])('%s %s is a matter of %s, whatever topic was chosen', (clause, id, topic) => {
    expect(ground(id)?.clauses).toEqual([clause]);
    const chosen = topic === 'other' ? 'red_line' : 'other';
    expect(judge(pack, '2026-09-28 10:00', [received({ complaint_ground: id, topic: chosen })]).facts.topic).toBe(topic);
  });
  it('there are no others', () => {
    expect(school.dimensions.find(({ id }) => id === 'complaint_ground')!.values).toHaveLength(22);
  });
  it('school/4.0-b a finding needs one; for what fits nowhere there is “other”', () => {
    const heard = (facts: Record<string, string | null>): Parameters<typeof answer>[1] => [
      ['complaint_received', '2026-09-28 09:00', { channel: 'phone', ...facts }], ['complaint_accepted', '2026-09-28 10:00'], ['complaint_filed', '2026-09-28 10:10'],
      ['complainant_statement_recorded', '2026-09-28 10:20'], ['respondent_statement_recorded', '2026-09-28 10:30'],
    ];
    expect(answer('submit_finding', heard({}))).toBe('GROUND_MISSING school/4.0-b');
    expect(answer('submit_finding', heard({ complaint_ground: 'other_dissatisfaction' }))).toBe('allowed');
  });
});

describe('urgency and gravity', () => {
  it('school/4.3.1 harm to pupils is urgent whatever was chosen, nothing else is by itself', () => {
    expect(judge(pack, '2026-09-28 10:00', [received({ complaint_ground: 'corporal_punishment', urgency: 'ordinary' })]).facts.urgency).toBe('urgent');
    expect(factsOf('quarrel').urgency).toBeUndefined();
  });
  it('school/4.3.1 it goes up to the leader the moment it is known', () => {
    expect(pack.escalations.find(({ id }) => id === 'harm_to_pupils')).toMatchObject({ to: 'responsible_leader', onBecomes: { fact: 'complaint_ground', is: 'corporal_punishment' } });
  });
  it.each([
    ['school/4.3.7', 'misuse_of_computer', 'minor'],
    ['school/4.3.1', 'corporal_punishment', 'serious'],
    ['school/4.1.1', 'banquet_from_parents', 'serious'],
    ['school/4.1.2', 'paid_tutoring', 'serious'],
    ['school/4.1.3', 'use_parents', 'serious'],
    ['school/4.4.1', 'inaction_class_order', 'serious'],
    ['school/4.4.2', 'absent_or_unguarded_injury', 'serious'],
    ['school/4.4.3', 'witness_inaction', 'serious'],
    ['school/4.4.4', 'group_activity_injury', 'serious'],
    ['school/4.4.5', 'supervision_gap', 'serious'],
    ['school/4.5', 'other_dissatisfaction', undefined],
    ['school/4.3.2', 'smoking', undefined],
  ])('%s %s: proposed gravity %s', (_clause, id, gravity) => {
    expect(proposeClassification(pack, factsOf(id)).find(({ fact }) => fact === 'severity')?.value).toBe(gravity);
  });
});

describe('what is no complaint', () => {
  it.each([['school/5.1', 'suggestion'], ['school/5.1', 'enquiry']])('%s %s: answered without finding or committee', (_clause, ticket_kind) => {
    const lines: Parameters<typeof answer>[1] = [
      ['complaint_received', '2026-09-28 09:00', { channel: 'phone', ticket_kind }], ['complaint_accepted', '2026-09-28 10:00'], ['complaint_filed', '2026-09-28 10:10'], ['first_reply_given', '2026-09-28 10:20'],
    ];
    expect(answer('finish_handling', lines)).toBe('allowed');
    expect(answer('close', [...lines, ['complaint_handled', '2026-09-28 11:00'], ['customer_reply_given', '2026-09-28 11:10']])).toBe('allowed');
  });
});
