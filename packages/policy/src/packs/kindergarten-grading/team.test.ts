import { describe, expect, it } from 'vitest';
import { allowedActions, missingActionFields, missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { at, clockOf, judge, resolved, shown, steps } from '../../testing/scene.ts';
import type { Line } from '../../testing/scene.ts';
import { kindergartenGradingExample } from './example-values.ts';
import { kindergartenGrading } from './pack.ts';

const pack = resolved(kindergartenGrading, kindergartenGradingExample);
const state = (subject: string, lines: readonly Line[], now = '2026-10-30 09:00') => judge(pack, now, lines, { id: 'x1', type: subject });
const decide = (subject: string, action: string, lines: readonly Line[], roles: readonly string[]) =>
  allowedActions(pack, subject, state(subject, lines), { roles }).find((row) => row.action === action)!;
const missing = (subject: string, action: string) => missingActionFields(pack, subject, action, {}).map(({ field }) => field);

describe('the team', () => {
  it.each(['client_service_specialist', 'event_planner', 'parent_relations_specialist'])('kindergarten-grading/4.1.1: the %s belongs to it, with skill, service mind and background', (id) => {
    const role = pack.roles.find((candidate) => candidate.id === id)!;
    expect(role.clauses).toContain('kindergarten-grading/4.1.1');
    expect(role.text).toEqual({ zh: '善于沟通，有服务意识，有教育背景', en: 'Able to communicate, service-minded, with a background in education' });
  });
  it.each([
    ['kindergarten-grading/4.2.1-a', 'enquiry', 'answer_enquiry', 'client_service_specialist'],
    ['kindergarten-grading/4.2.1-b', 'enquiry', 'forward_enquiry', 'client_service_specialist'],
    ['kindergarten-grading/4.2.1-c', 'client', 'record_callback', 'client_service_specialist'],
    ['kindergarten-grading/4.2.2-a', 'activity', 'plan_activity', 'event_planner'],
    ['kindergarten-grading/4.2.2-b', 'activity', 'arrange_activity', 'event_planner'],
    ['kindergarten-grading/4.2.2-c', 'activity', 'collect_feedback', 'event_planner'],
    ['kindergarten-grading/4.2.3-a', 'client', 'log_contact', 'parent_relations_specialist'],
    ['kindergarten-grading/4.2.3-c', 'client', 'make_proposal', 'parent_relations_specialist'],
  ])('%s: in %s, %s is for the %s', (clause, subject, id, role) => {
    const action = pack.lifecycles.find((lifecycle) => lifecycle.subject === subject)!.actions.find((candidate) => candidate.id === id)!;
    expect(action.roles).toContain(role);
    expect(action.clauses).toContain(clause);
    expect(pack.roles.find((candidate) => candidate.id === role)!.clauses).toContain(clause);
  });
  it('kindergarten-grading/4.2.3-c: a personal proposal names the need it answers', () => {
    expect(missing('client', 'make_proposal')).toEqual(['latent_need', 'proposal']);
  });
});

describe('an enquiry', () => {
  const service = ['client_service_specialist'];
  const received: Line = ['enquiry_received', '2026-09-30 16:00', { enquiry_topic: 'enrolment' }];
  const answered = (time: string): Line => ['enquiry_answered', time];
  const rejected = (time: string): Line => ['answer_rejected', time, { enquirer_satisfied: false }];

  it.each([
    ['kindergarten-grading/4.2.1-b', 'B', 'enquiry_answer', '2026-10-08 14:00'],
    ['kindergarten-grading/3.B.1', 'B', 'enquiry_answer', '2026-10-08 14:00'],
    ['kindergarten-grading/3.A.1-b', 'A', 'enquiry_answer.a', '2026-10-08 10:00'],
  ])('%s: of a family of grade %s is answered in opening hours, by %s at %s', (clause, grade, definition, due) => {
    const of = (...lines: Line[]) => clockOf(judge(pack, '2026-10-09 09:00', [[received[0], received[1], { grade }], ...lines], { id: 'x1', type: 'enquiry' }), definition);
    expect(of()).toMatchObject({ dueAt: at(due), status: 'breached', transitions: expect.arrayContaining([expect.objectContaining({ kind: 'escalated', toRole: 'parent_relations_specialist' })]) });
    expect(of().clauses).toContain(clause);
    expect(of(answered(`${due}:00`)).status).toBe('met');
    expect(of(answered(`${due}:01`)).status).toBe('breached');
  });
  it('kindergarten-grading/3.A.1-b: priority shortens the answer of A families and leaves the limit of others as it is', () => {
    const result = judge(pack, '2026-10-08 09:00', [['enquiry_received', '2026-09-30 16:00', { grade: 'A' }]], { id: 'x1', type: 'enquiry' });
    expect(clockOf(result, 'enquiry_answer')).toMatchObject({ status: 'superseded', dueAt: at('2026-10-08 14:00') });
    expect(pack.subjects.map(({ id }) => id)).not.toContain('complaint');
  });
  it('kindergarten-grading/4.2.1-b: is followed until the answer satisfies; after three rounds the director decides', () => {
    expect(decide('enquiry', 'close_enquiry', [received, answered('2026-10-08 09:00')], service)).toMatchObject({ allowed: false, code: 'ANSWER_NOT_SATISFACTORY', clauses: ['kindergarten-grading/4.2.1-b'] });
    expect(decide('enquiry', 'close_enquiry', [received, answered('2026-10-08 09:00'), ['answer_accepted', '2026-10-08 10:00', { enquirer_satisfied: true }]], service).allowed).toBe(true);
    const twice = [received, answered('2026-10-08 09:00'), rejected('2026-10-08 10:00'), answered('2026-10-08 11:00'), rejected('2026-10-08 12:00')];
    expect(clockOf(state('enquiry', twice, '2026-10-08 13:00'), 'enquiry_answer', 3)).toMatchObject({ status: 'running', dueAt: at('2026-10-09 10:00') });
    expect(decide('enquiry', 'decide_enquiry', twice, ['director'])).toMatchObject({ allowed: false, code: 'ANSWER_THREE_TIMES_FIRST' });
    const thrice = [...twice, answered('2026-10-08 13:00'), rejected('2026-10-08 14:00')];
    expect(decide('enquiry', 'decide_enquiry', thrice, ['director']).allowed).toBe(true);
    expect(decide('enquiry', 'close_enquiry', [...thrice, ['enquiry_decided', '2026-10-08 15:00', { decided_by_director: true }]], service).allowed).toBe(true);
    expect(pack.escalations.find(({ id }) => id === 'third_rejection')).toMatchObject({ to: 'director', onBecomes: { fact: 'times_rejected', gte: 3 } });
  });
  it('walks from reception to its end through every stage', () => {
    const way: [Line, string][] = [
      [received, 'received'], [['enquiry_forwarded', '2026-09-30 16:30', { department: 'teaching' }], 'forwarded'], [answered('2026-09-30 17:30'), 'answered'],
      [rejected('2026-09-30 17:40'), 'received'],
      [answered('2026-09-30 17:50'), 'answered'], [['answer_accepted', '2026-09-30 17:55', { enquirer_satisfied: true }], 'answered'], [['enquiry_closed', '2026-09-30 17:58'], 'closed'],
    ];
    expect(way.map((_, i) => state('enquiry', way.slice(0, i + 1).map(([line]) => line)).stage)).toEqual(way.map(([, stage]) => stage));
  });
  it('kindergarten-grading/4.2.3-b: that is a complaint goes to the parent-relations specialist, and its clock ends', () => {
    const result = state('enquiry', [received, ['enquiry_turned_complaint', '2026-09-30 16:20']]);
    expect(result.stage).toBe('handed_over');
    expect(clockOf(result, 'enquiry_answer').status).toBe('cancelled');
    expect(pack.escalations.find(({ id }) => id === 'complaint_handover')).toMatchObject({ to: 'parent_relations_specialist', onEvent: 'enquiry_turned_complaint', clauses: ['kindergarten-grading/4.2.3-b'] });
  });
  it.each(['enrolment', 'courses', 'teaching', 'activities'])('kindergarten-grading/4.2.1-a: it may be about %s', (topic) => {
    expect(pack.dimensions.find(({ id }) => id === 'enquiry_topic')!.values.find(({ id }) => id === topic)!.clauses).toEqual(['kindergarten-grading/4.2.1-a']);
  });
  it.each([
    ['kindergarten-grading/2.1.2', 'phone', ['parent_name', 'contact', 'matter']], ['kindergarten-grading/2.1.2', 'interview', ['parent_name', 'contact', 'matter']],
    ['kindergarten-grading/2.1.2', 'online_enquiry', ['contact', 'matter']], ['kindergarten-grading/2.1.2', 'activity_sign_in', ['parent_name', 'contact', 'activity']],
    ['kindergarten-grading/6.1.2-a', 'suggestion_box', ['matter']], ['kindergarten-grading/6.1.2-a', 'complaint_channel', ['matter']],
  ])('%s: by %s it is recorded with %j', (clause, id, fields) => {
    expect(missingRecordFields(pack, id, {}).map(({ field }) => field)).toEqual(fields);
    expect(pack.channels.find((channel) => channel.id === id)!.clauses).toEqual([clause]);
  });
});

describe('an activity', () => {
  const way: [Line, string][] = [
    [['activity_proposed', '2026-09-07 09:00'], 'proposed'], [['activity_planned', '2026-09-07 10:00'], 'planned'], [['activity_arranged', '2026-09-14 10:00'], 'arranged'],
    [['activity_held', '2026-09-24 15:00'], 'held'], [['activity_feedback_collected', '2026-10-08 18:00'], 'evaluated'],
  ];
  it('is planned, arranged, held and evaluated, in that order', () => {
    expect(way.map((_, i) => state('activity', way.slice(0, i + 1).map(([line]) => line)).stage)).toEqual(way.map(([, stage]) => stage));
    expect(decide('activity', 'hold_activity', [way[0]![0], way[1]![0]], ['event_planner'])).toMatchObject({ allowed: false, code: 'STAGE_DOES_NOT_ALLOW' });
  });
  it.each([
    ['kindergarten-grading/4.2.2-a', 'plan_activity', ['form', 'for_grades', 'needs_met', 'held_on']],
    ['kindergarten-grading/4.2.2-b', 'arrange_activity', ['place', 'material', 'staffing']],
    ['kindergarten-grading/4.2.2-c', 'collect_feedback', ['feedback', 'effect', 'for_next_time']],
  ])('%s: %s asks for %j', (_clause, action, fields) => {
    expect(missing('activity', action)).toEqual(fields);
  });
  it.each([['2026-10-09 18:00:00', 'met'], ['2026-10-09 18:00:01', 'breached']])('kindergarten-grading/4.2.2-c: feedback comes within five working days, over both holidays; at %s it is %s', (time, status) => {
    const lines: Line[] = [['activity_held', '2026-09-24 15:00'], ['activity_feedback_collected', time]];
    expect(clockOf(state('activity', lines), 'activity_feedback')).toMatchObject({ status, dueAt: at('2026-10-09 18:00') });
    expect(pack.surveys.find(({ id }) => id === 'event_feedback')!.clauses).toEqual(['kindergarten-grading/4.2.2-c']);
  });
});

describe('a finding', () => {
  const raised = (source: string): Line => ['finding_raised', '2026-09-22 10:00', { finding_source: source }];
  const set: Line = ['measure_set', '2026-09-23 10:00'];
  const done = (time = '2026-09-28 10:00'): Line => ['measure_carried_out', time];
  const group = ['supervision_group'];

  it.each([['2026-10-13 18:00:00', 'met'], ['2026-10-13 18:00:01', 'breached']])('kindergarten-grading/6.1.1-b: is put right within ten working days, make-up days too; at %s it is %s', (time, status) => {
    expect(clockOf(state('finding', [raised('supervision'), set, done(time)]), 'rectification')).toMatchObject({ status, dueAt: at('2026-10-13 18:00') });
  });
  it('kindergarten-grading/6.1.1-b: is pressed for by the supervision group when late, a week later by the director, and not closed before', () => {
    expect(steps(clockOf(state('finding', [raised('supervision')]), 'rectification')).filter((step) => step.startsWith('escalated')))
      .toEqual(['escalated@18:00 supervision_group', 'escalated@18:00 director']);
    expect(decide('finding', 'close_finding', [raised('supervision'), set, done(), ['measure_set', '2026-09-29 10:00']], group)).toMatchObject({ allowed: false });
    expect(decide('finding', 'close_finding', [raised('supervision'), set, done()], group).allowed).toBe(true);
    expect(missing('finding', 'set_measure')).toEqual(['cause', 'measure', 'responsible']);
  });
  it.each(['client_voice', 'c_contact'])('kindergarten-grading/6.1.2-b: from %s is closed once the family knows the result, within a working day', (source) => {
    const lines = [raised(source), set, done('2026-09-30 10:00')];
    expect(decide('finding', 'close_finding', lines, group)).toMatchObject({ allowed: false, code: 'RESULT_NOT_TOLD', clauses: ['kindergarten-grading/6.1.2-b'] });
    expect(shown(clockOf(state('finding', lines), 'result_to_family').dueAt)).toBe('2026-10-08 18:00');
    const told: Line = ['finding_result_told', '2026-10-08 18:00'];
    expect(clockOf(state('finding', [...lines, told]), 'result_to_family').status).toBe('met');
    expect(decide('finding', 'close_finding', [...lines, told], group).allowed).toBe(true);
    expect(state('finding', [...lines, told, ['finding_closed', '2026-10-09 09:00']]).stage).toBe('closed');
  });
  it.each([
    ['kindergarten-grading/3.C.2-b', { cause: 'pickup_time' }, 'optimise_or_add_slots'], ['kindergarten-grading/3.C.2-b', { cause: 'course_dissatisfaction' }, 'adjust_content_method'],
    ['kindergarten-grading/3.D.1-c', { cause: 'teaching_quality' }, 'teacher_training_and_show_results'],
    ['kindergarten-grading/3.D.1-c', { cause: 'service_attitude' }, 'service_training_and_process'],
    ['kindergarten-grading/6.3.1', { finding_source: 'quarterly_evaluation' }, 'new_pack_version'],
  ])('%s: for %j the measure %s is proposed', (clause, facts, measure) => {
    expect(proposeClassification(pack, facts)).toMatchObject([{ fact: 'measure', value: measure, rule: { clauses: [clause] } }]);
  });
  it.each([
    ['kindergarten-grading/3.C.2-a', 'c_feedback', 'c_contact'], ['kindergarten-grading/3.D.1-c', 'loss_causes', 'win_back'],
    ['kindergarten-grading/6.3.1', 'use_of_results', 'quarterly_evaluation'],
  ])('%s: the loop %s takes up findings from %s and ends in a measure', (clause, id, source) => {
    const improvement = pack.improvements.find((candidate) => candidate.id === id)!;
    expect(improvement).toMatchObject({ action: 'set_measure', when: { fact: 'finding_source', is: source } });
    expect(improvement.clauses).toContain(clause);
  });
});
