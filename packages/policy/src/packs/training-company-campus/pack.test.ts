import { describe, expect, it } from 'vitest';
import { missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { coverage } from '../../pack/coverage.ts';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { validatePack } from '../../pack/validate.ts';
import { judge, resolved } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { trainingCompanyCampusClauses } from './clauses.ts';
import { trainingCompanyCampus } from './pack.ts';

const pack = resolved(trainingCompanyCampus);
const factsOf = (facts: Line[2]) => judge(pack, '2026-10-08 12:00', [['complaint_received', '2026-10-08 10:00', { channel: 'phone', ...facts }]]).facts;
const valuesOf = (dimension: string): string[] => pack.dimensions.find(({ id }) => id === dimension)!.values.map(({ id }) => id);

describe('the pack', () => {
  it('is valid, also after a journey through JSON', () => {
    expect(validatePack(trainingCompanyCampus)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(trainingCompanyCampus)))).toEqual([]);
  });
  it('covers every clause, and every element cites one', () => {
    expect(trainingCompanyCampusClauses).toHaveLength(46);
    expect(coverage(trainingCompanyCampus, trainingCompanyCampusClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it('needs nothing filled in: no blank of the source is literal', () => {
    expect(pack.parameterValues).toMatchObject({
      external_rule_ref: '教学事故处理制度', management_rule_ref: '管理责任制度', recurrence_window_months: 6, apology_hours: 2, apology_counting: 'opening', follow_up_days: 3,
    });
  });
});

describe('classification', () => {
  it.each([
    ['training-company-campus/1.0-a', 'category', ['service', 'teaching']],
    ['training-company-campus/1.0-b', 'form', ['suggestion', 'complaint']],
  ])('%s: %s is one of %j, and nothing else', (_clause, dimension, values) => {
    expect(valuesOf(dimension)).toEqual(values);
    const wrong = { ...trainingCompanyCampus, rules: [{ ...trainingCompanyCampus.rules[0]!, set: { fact: dimension, value: 'other' } }] };
    expect(validatePack(wrong).map(({ code }) => code)).toEqual(['UNKNOWN_VALUE']);
  });
  it.each([
    ['training-company-campus/1.1.1', 'campus_infrastructure', 'service', ['lighting', 'toilets', 'heating', 'drinking_water']],
    ['training-company-campus/1.1.2', 'campus_safety', 'service', ['passage_safety', 'fire_safety', 'escape_safety']],
    ['training-company-campus/1.1.3', 'reception_and_consulting', 'service', ['phone_consulting', 'walk_in_consulting', 'student_consulting', 'follow_up_service']],
    ['training-company-campus/1.1.4', 'teaching_quality_upkeep', 'service', ['teacher_sign_in', 'lesson_prep_handouts', 'teacher_issue_feedback', 'homework', 'discipline_supervision']],
    ['training-company-campus/1.2.1', 'teacher_attendance', 'teaching', ['late', 'early_leave', 'frequent_replacement', 'teacher_condition']],
    ['training-company-campus/1.2.2', 'teaching_quality_in_class', 'teaching', ['explanation_errors', 'lesson_form', 'teaching_style', 'preparation', 'homework_marking', 'expression']],
    ['training-company-campus/1.2.3', 'course_handout_quality', 'teaching', ['course_content', 'handout_quality', 'course_pace']],
  ] as const)('%s: %s belongs to %s, and each of its details leads to it', (clause, topic, category, details) => {
    expect(factsOf({ topic, category: 'neither' })).toMatchObject({ topic, category });
    for (const subtopic of details) expect(factsOf({ subtopic, topic: 'elsewhere' })).toMatchObject({ topic, category });
    expect(pack.dimensions.find(({ id }) => id === 'subtopic')!.values.filter(({ clauses }) => clauses[0] === clause).map(({ id }) => id)).toEqual(details);
  });
  it.each([
    ['training-company-campus/1.1.2', { topic: 'campus_safety', urgency: 'ordinary' }, 'urgent'],
    ['training-company-campus/1.1.2', { subtopic: 'fire_safety' }, 'urgent'],
    ['training-company-campus/1.1.2', { topic: 'campus_infrastructure', secondary_topic: 'campus_safety' }, 'urgent'],
    ['training-company-campus/1.1.1', { topic: 'campus_infrastructure', urgency: 'ordinary' }, 'ordinary'],
  ])('%s: %j is %s', (_clause, facts, urgency) => {
    expect(factsOf(facts).urgency).toBe(urgency);
  });
  it('training-company-campus/1.1.4: the upkeep of teaching may carry a topic of teaching beside it', () => {
    expect(factsOf({ topic: 'teaching_quality_upkeep', secondary_topic: 'teaching_quality_in_class' })).toMatchObject({
      topic: 'teaching_quality_upkeep', category: 'service', secondary_topic: 'teaching_quality_in_class',
    });
    expect(valuesOf('secondary_topic')).toEqual(valuesOf('topic'));
  });
  it('training-company-campus/1.1.2: what is urgent is proposed for one day, the supervisor decides', () => {
    expect(proposeClassification(pack, { urgency: 'urgent' }).map(({ fact, value }) => [fact, value])).toContainEqual(['tier', 'tier_1']);
    expect(factsOf({ topic: 'campus_safety' }).tier).toBeUndefined();
  });
});

describe('recurrence', () => {
  const confirmed = { same_department: true, same_topic: true, earlier_case_within_window: true };
  it.each([
    ['training-company-campus/3.1.3-a', confirmed, 'repeat'],
    ['training-company-campus/3.1.3-a', { ...confirmed, same_department: false }, undefined],
    ['training-company-campus/3.1.3-a', { ...confirmed, same_topic: false }, undefined],
    ['training-company-campus/3.1.3-a', { ...confirmed, earlier_case_within_window: false }, undefined],
  ])('%s: an earlier case, confirmed as %j, makes it %s', (_clause, facts, recurrence) => {
    const linked: Line = ['earlier_case_linked', '2026-10-08 11:00', facts];
    expect(judge(pack, '2026-10-08 12:00', [['complaint_received', '2026-10-08 10:00', { topic: 'teacher_attendance' }], linked]).facts.recurrence).toBe(recurrence);
  });
  it.each([
    ['training-company-campus/3.1.3-a', 'happened_again', '2026-09-01 23:59:59', 'repeat'],
    ['training-company-campus/3.1.3-a', 'happened_again', '2026-09-02 00:00:00', undefined],
    ['training-company-campus/3.1.3-a', 'not_settled', '2026-03-02 09:00:00', undefined],
  ])('%s: closed on 1 March and reopened (%s) at %s: %s', (_clause, reason, reopened, recurrence) => {
    const lines: Line[] = [['complaint_received', '2026-02-26 10:00'], ['complaint_closed', '2026-03-01 15:00'], ['complaint_reopened', reopened, { reopen_reason: reason }]];
    expect(judge(pack, '2026-12-01 12:00', lines).facts.recurrence).toBe(recurrence);
  });
  it('training-company-campus/3.1.3-a: the window is a setting of the chain', () => {
    const strict = resolved(trainingCompanyCampus, { recurrence_window_months: 1 });
    const lines: Line[] = [['complaint_received', '2026-02-26 10:00'], ['complaint_closed', '2026-03-01 15:00'], ['complaint_reopened', '2026-04-02 00:00', { reopen_reason: 'happened_again' }]];
    expect(judge(strict, '2026-12-01 12:00', lines).facts.recurrence).toBeUndefined();
  });
});

describe('what the records hold', () => {
  it.each([
    ['training-company-campus/2.1-a', 'phone', {}, ['matter', 'complainant_name', 'complainant_phone']],
    ['training-company-campus/2.1-a', 'phone', { anonymous: true }, ['matter']],
    ['training-company-campus/2.1-a', 'walk_in', {}, ['matter', 'complainant_name']],
  ])('%s: a complaint by %s with %j wants %j', (_clause, channel, facts, fields) => {
    expect(missingRecordFields(pack, channel, {}, facts).map(({ field }) => field)).toEqual(fields);
  });
  it('training-company-campus/2.1-a: there is no other way in', () => {
    expect(pack.channels.map(({ id }) => id)).toEqual(['phone', 'walk_in']);
    expect(() => missingRecordFields(pack, 'letter', {})).toThrow(RangeError);
  });
  it.each([
    ['training-company-campus/2.1.1', 'reply', ['reply'], 'campus_reception_record'],
    ['training-company-campus/2.1.2', 'fill_receipt_form', ['matter_summary', 'departments_needed'], 'complaint_receipt_form'],
    ['training-company-campus/2.2-b', 'submit_finding', ['facts_verified', 'finding'], 'investigation_findings'],
    ['training-company-campus/2.2.1', 'add_evidence', ['evidence_type', 'reference'], 'data_summary'],
    ['training-company-campus/2.2.2', 'add_evidence', ['evidence_type', 'reference'], 'site_photo'],
    ['training-company-campus/2.2.3', 'add_evidence', ['evidence_type', 'reference'], 'physical_item'],
  ])('%s: %s asks for %j and writes %s', (clause, action, fields, record) => {
    expect(missingActionFields(pack, 'complaint', action, {}).map(({ field }) => field)).toEqual(fields);
    expect(pack.records.find(({ id }) => id === record)).toMatchObject({ actions: [action], clauses: [clause] });
  });
  it('training-company-campus/2.2-b: evidence is of the three kinds of the regulation', () => {
    const choices = pack.lifecycles[0]!.actions.find(({ id }) => id === 'add_evidence')!.fields[0]!.choices!.map(({ id }) => id);
    expect(choices).toEqual(['data_summary', 'site_photo', 'physical_item']);
  });
});

describe('figures', () => {
  it.each([
    ['training-company-campus/0', 'feedback_time', { time_to_reply: 7_200_000, replied: 3 }, 2_400_000],
    ['training-company-campus/0', 'feedback_time', { time_to_reply: 0, replied: 0 }, null],
    ['training-company-campus/2.6', 'parent_satisfaction', { satisfied: 5, followed_up: 6 }, 83.33],
  ])('%s: %s of %j is %s', (_clause, metric, inputs, value) => {
    expect(computeMetric(pack, metric, inputs).value).toBe(value);
  });
});
