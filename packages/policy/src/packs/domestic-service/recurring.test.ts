import { describe, expect, it } from 'vitest';
import { planDuties } from '../../duty/plan-duties.ts';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { calendar, clockOf, judge, resolved, shown } from '../../testing/scene.ts';
import { domesticService } from './pack.ts';
import { BLANKS, pack } from './test-case.ts';

const plannedIn = (from: string, to: string, values = {}) =>
  planDuties(resolved(domesticService, { ...BLANKS, ...values }), calendar, { from, to })
    .map(({ duty, periodFrom, periodTo, dueAt, ownerRole }) => ({ duty, period: `${periodFrom} ${periodTo}`, due: shown(dueAt), ownerRole }));
const dutyOf = (id: string) => pack.duties.find((duty) => duty.id === id)!;

describe('what returns', () => {
  it.each([
    ['domestic-service/5.2.1-a', 'monthly_archive', '2026-10-01', '2026-10-31', '2026-10-01 2026-10-31', '2026-11-03 00:00', 'cs_agent'],
    ['domestic-service/6.1.1-a', 'service_analysis', '2026-09-01', '2026-09-30', '2026-09-01 2026-09-30', '2026-10-01 00:00', 'cs_agent'],
    ['domestic-service/8.1.2-a', 'record_inspection', '2026-02-01', '2026-02-28', '2026-02-01 2026-02-28', '2026-03-01 00:00', 'complaint_supervisor'],
    ['domestic-service/7.1.1', 'complaint_training', '2026-07-01', '2026-09-30', '2026-07-01 2026-09-30', '2026-10-01 00:00', 'project_lead'],
    ['domestic-service/6.2.3-a', 'performance_appraisal', '2026-01-01', '2026-03-31', '2026-01-01 2026-03-31', '2026-04-01 00:00', 'company_leader'],
  ])('%s: %s of the period from %s is due by the end of its last day or the next working day', (clause, duty, from, to, period, due, ownerRole) => {
    expect(plannedIn(from, to).filter((one) => one.duty === duty).at(-1)).toEqual({ duty, period, due, ownerRole });
    expect(dutyOf(duty).clauses).toContain(clause);
    expect(pack.clocks.find(({ key }) => key === duty)!.clauses).toEqual([clause]);
  });
  it.each([
    ['domestic-service/5.2.1-a', '2026-11-02 23:59:59', 'met'],
    ['domestic-service/5.2.1-a', '2026-11-03 00:00:00', 'breached'],
  ])('%s: the file of October, whose last day is a Saturday, done %s: %s', (_clause, done, status) => {
    const result = judge(pack, '2026-11-04 09:00', [['duty_opened', '2026-10-31 00:00', { duty: 'monthly_archive' }], ['duty_done', done]], { id: 'd1', type: 'duty' });
    expect(clockOf(result, 'monthly_archive').status).toBe(status);
    expect(result.clocks).toHaveLength(1);
  });
  it.each([
    ['domestic-service/6.1.1-a', 'analysis_period', 'service_analysis'],
    ['domestic-service/7.1.1', 'training_period', 'complaint_training'],
    ['domestic-service/8.1.2-a', 'inspection_period', 'record_inspection'],
    ['domestic-service/6.2.3-a', 'appraisal_period', 'performance_appraisal'],
  ])('%s: the chain chooses the %s', (_clause, parameter, duty) => {
    expect(plannedIn('2026-01-01', '2026-12-31', { [parameter]: 'half_year' }).filter((one) => one.duty === duty)).toHaveLength(2);
  });
  it.each([
    ['domestic-service/6.1.1-a', 'service_analysis', 'breakdown'],
    ['domestic-service/6.1.1-b', 'service_analysis', 'hotspots'],
    ['domestic-service/6.1.2', 'service_analysis', 'assessment'],
    ['domestic-service/7.1.2-a', 'complaint_training', 'topics'],
    ['domestic-service/7.1.2-b', 'complaint_training', 'methods'],
    ['domestic-service/8.1.2-a', 'record_inspection', 'verified'],
    ['domestic-service/6.2.3-b', 'performance_appraisal', 'commended'],
    ['domestic-service/6.2.3-c', 'performance_appraisal', 'accountable'],
    ['domestic-service/8.3.1-a', 'performance_appraisal', 'performance_link'],
    ['domestic-service/8.3.1-b', 'performance_appraisal', 'rewarded'],
    ['domestic-service/8.3.1-c', 'performance_appraisal', 'below_target'],
    ['domestic-service/8.3.2', 'performance_appraisal', 'strategy'],
  ])('%s: the record of %s holds %s', (clause, duty, field) => {
    expect(dutyOf(duty).fields.find(({ id }) => id === field)!.clauses).toEqual([clause]);
  });
});

describe('figures', () => {
  it.each([
    ['domestic-service/8.2.1', 'timeliness_rate', { timely_handled: 47, total_complaints: 50 }, 94, false],
    ['domestic-service/8.2.1', 'timeliness_rate', { timely_handled: 0, total_complaints: 0 }, null, null],
    ['domestic-service/8.2.2', 'client_satisfaction', { satisfied_answers: 27, answers: 30 }, 90, true],
    ['domestic-service/8.2.2', 'client_satisfaction', { satisfied_answers: 0, answers: 0 }, null, null],
    ['domestic-service/8.2.3', 'complaint_rate', { complaints: 50, service_orders: 2000 }, 2.5, null],
    ['domestic-service/8.2.3', 'complaint_rate', { complaints: 0, service_orders: 0 }, null, null],
    ['domestic-service/6.2.2-b', 'complaint_rate_trend', { last_rate: 2.5, this_rate: 2 }, -20, true],
    ['domestic-service/6.2.2-b', 'complaint_rate_trend', { last_rate: 2.5, this_rate: 2.6 }, 4, false],
    ['domestic-service/6.2.3-c', 'frequent_complaints', { justified_complaints: 3 }, 3, true],
    ['domestic-service/6.2.3-c', 'frequent_complaints', { justified_complaints: 4 }, 4, false],
  ])('%s: %s of %j is %d, on target %s', (clause, metric, inputs, value, onTarget) => {
    expect(computeMetric(pack, metric, inputs as Record<string, number>)).toMatchObject({ value, onTarget });
    expect(pack.metrics.find(({ id }) => id === metric)!.clauses).toEqual([clause]);
  });
  it('domestic-service/8.3.1-c: targets are what the chain sets', () => {
    const stricter = resolved(domesticService, { ...BLANKS, kpi_targets_timeliness: 90 });
    expect(computeMetric(stricter, 'timeliness_rate', { timely_handled: 47, total_complaints: 50 })).toMatchObject({ target: 90, onTarget: true });
  });
  it.each([
    ['domestic-service/6.1.1-a', 'complaint_breakdown'],
    ['domestic-service/6.1.1-b', 'hotspots'],
  ])('%s: %s is a list, not one number', (clause, metric) => {
    expect(pack.metrics.find(({ id }) => id === metric)!.clauses).toEqual([clause]);
    expect(() => computeMetric(pack, metric, {})).toThrow(RangeError);
  });
});

describe('training, supervision, improvement and records', () => {
  const { training, supervision, improvements, records, reports, surveys } = pack;
  it.each([
    ['domestic-service/7.1.1', training, 'complaint_handling', { kind: 'training', duty: 'complaint_training' }],
    ['domestic-service/7.1.2-a', training, 'curriculum', { kind: 'training', duty: 'complaint_training' }],
    ['domestic-service/7.1.2-b', training, 'methods', { kind: 'training', duty: 'complaint_training' }],
    ['domestic-service/7.2.1-a', training, 'complaint_channels_told', { kind: 'publication' }],
    ['domestic-service/7.2.2', training, 'results_and_cases', { kind: 'publication' }],
    ['domestic-service/8.1.1', supervision, 'supervisor', { ownerRole: 'complaint_supervisor' }],
    ['domestic-service/8.1.2-a', supervision, 'inspection', { duty: 'record_inspection' }],
    ['domestic-service/8.1.2-b', supervision, 'findings', { action: 'raise_finding' }],
    ['domestic-service/6.2.3-a', supervision, 'appraisal', { duty: 'performance_appraisal' }],
    ['domestic-service/8.3.1-a', supervision, 'performance_link', { duty: 'performance_appraisal' }],
    ['domestic-service/4.2.2-b', improvements, 'team_correction', { action: 'plan_correction', when: { fact: 'responsibility', is: 'team' } }],
    ['domestic-service/4.2.3-a', improvements, 'company_correction', { action: 'plan_correction', when: { fact: 'responsibility', is: 'company_management' } }],
    ['domestic-service/6.2.1', improvements, 'targeted_measures', { action: 'plan_correction' }],
    ['domestic-service/6.2.2-a', improvements, 'effect_review', { action: 'review_correction' }],
    ['domestic-service/8.3.2', improvements, 'continuous_improvement', {}],
    ['domestic-service/5.1.2-a', records, 'true_records', { kind: 'evidence', actions: ['close'] }],
    ['domestic-service/5.1.2-b', records, 'two_copies', { kind: 'archive', actions: ['archive'] }],
    ['domestic-service/5.2.1-a', records, 'month_file', { duty: 'monthly_archive' }],
    ['domestic-service/5.2.1-b', records, 'complaint_archive', { actions: ['archive'] }],
    ['domestic-service/4.3.2-a', records, 'result_feedback', { actions: ['reply'] }],
    ['domestic-service/6.1.2', reports, 'service_quality_assessment', { duty: 'service_analysis', audience: ['company_leader'] }],
    ['domestic-service/4.3.2-b', surveys, 'result_satisfaction_at_feedback', { anonymity: ['named'], optional: false }],
  ])('%s is carried out by %#: %s', (clause, section, id, expected) => {
    expect((section as readonly { id: string }[]).find((element) => element.id === id)).toMatchObject({ ...expected, clauses: [clause] });
  });
  it('domestic-service/5.1.1: a record holds everything from reception to satisfaction', () => {
    expect(records.find(({ id }) => id === 'complaint_record')!.fields.map(({ id, required }) => [id, required])).toEqual(
      ['accepted_at', 'complainant', 'matter', 'investigation', 'result', 'satisfaction_tracking'].map((id) => [id, true]),
    );
  });
  it('domestic-service/8.1.1: one post watches and is told of late investigations', () => {
    expect(pack.roles.find(({ id }) => id === 'complaint_supervisor')!.clauses).toEqual(['domestic-service/8.1.1']);
    expect(pack.clocks.find(({ id }) => id === 'investigation')!.onBreach).toMatchObject([{ toRole: 'complaint_supervisor' }]);
  });
});
