import { describe, expect, it } from 'vitest';
import { missingRecordFields } from '../../lifecycle/allowed-actions.ts';
import { coverage } from '../../pack/coverage.ts';
import { matches } from '../../pack/matches.ts';
import { proposeClassification } from '../../pack/propose-classification.ts';
import { validatePack } from '../../pack/validate.ts';
import { resolved } from '../../testing/scene.ts';
import { propertyDeveloperClauses } from './clauses.ts';
import { lifecycle } from './lifecycle.ts';
import { propertyDeveloper } from './pack.ts';

const pack = resolved(propertyDeveloper);

describe('the pack as a whole', () => {
  it('is valid, also after a journey through JSON', () => {
    expect(validatePack(propertyDeveloper)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(propertyDeveloper)))).toEqual([]);
  });
  it('covers its 117 clauses, and every element cites one', () => {
    expect(propertyDeveloperClauses).toHaveLength(117);
    expect(coverage(propertyDeveloper, propertyDeveloperClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it('has nothing to fill in before it is used', () => {
    expect(propertyDeveloper.parameters.filter(({ sourcePlaceholder }) => sourcePlaceholder)).toEqual([]);
    expect(pack.parameterValues).toMatchObject({ specialist_guide_ref: '附表四', reply_signature: '客户服务中心', forward_counting: 'natural', written_return_counting: 'opening', major_counting: 'natural' });
  });
  it('gives for each contradiction its decision and what else could be decided', () => {
    expect(pack.conflicts.map(({ id }) => id)).toEqual(['C06', 'C22', 'C23', 'C24', 'C25', 'C26', 'C27']);
    for (const { alternatives } of pack.conflicts) expect(alternatives!.length).toBeGreaterThan(0);
  });
  it('every stage can be entered', () => {
    const { initial, stages, moves } = lifecycle;
    expect(stages.map(({ id }) => id).filter((id) => id !== initial && !moves.some(({ to }) => to === id))).toEqual([]);
  });
});

describe('classification', () => {
  it.each([
    ['property-developer/3.2.1', 'client_class', 'owner'], ['property-developer/3.2.2', 'client_class', 'target_client'], ['property-developer/3.2.3', 'client_class', 'other_contact'],
    ['property-developer/3.3.1', 'topic', 'engineering_quality'], ['property-developer/3.3.2', 'topic', 'planning_design'], ['property-developer/3.3.3', 'topic', 'sales_management'],
    ['property-developer/3.3.4', 'topic', 'property_management'], ['property-developer/3.3.5', 'topic', 'customer_service'], ['property-developer/3.3.6', 'topic', 'other'],
    ['property-developer/3.1-b', 'complaint_kind', 'expectation'], ['property-developer/4.1.1', 'validity', 'valid'], ['property-developer/4.1.1', 'validity', 'invalid'],
    ['property-developer/5.5.1', 'severity', 'hot'], ['property-developer/4.3.2-a', 'urgency', 'urgent'],
  ])('%s: %s knows %s', (clause, id, option) => {
    const dimension = pack.dimensions.find((candidate) => candidate.id === id)!;
    const value = dimension.values.find((candidate) => candidate.id === option)!;
    expect([...dimension.clauses, ...value.clauses]).toContain(clause);
  });
  it('property-developer/5.5.1: four levels, from major to general', () => {
    expect(pack.dimensions.find(({ id }) => id === 'severity')!.values.map(({ id }) => id)).toEqual(['major', 'hot', 'important', 'general']);
  });
  it.each([
    ['property-developer/4.3.1-a', { phase: 'after_moving_in', topic: 'property_management' }, 'property_specialist'],
    ['property-developer/4.2.3', { phase: 'after_moving_in', topic: 'engineering_quality', within_warranty: true }, 'project_specialist'],
    ['property-developer/4.3.1-a', { phase: 'after_moving_in', topic: 'engineering_quality', within_warranty: false }, 'property_specialist'],
    ['property-developer/4.2.1', { phase: 'before_moving_in', topic: 'engineering_quality' }, 'project_specialist'],
  ])('%s: of %j the proposed specialist is %s', (_clause, facts, handler) => {
    expect(proposeClassification(pack, facts).find(({ fact }) => fact === 'handler')?.value).toBe(handler);
  });
});

describe('channels and records', () => {
  it.each([
    ['property-developer/5.2.1', 'phone', {}, ['matter', 'complainant_name', 'complainant_phone']],
    ['property-developer/5.2.1', 'phone', { anonymous: true }, ['matter']],
    ['property-developer/5.3.2-b', 'forum', {}, ['matter', 'post_link']],
    ['property-developer/3.1-a', 'in_person', {}, ['matter', 'complainant_name']],
    ['property-developer/4.3.1-a', 'enquiry', {}, ['matter']],
  ])('%s: what comes by %s with %j is put in writing: %j', (_clause, channel, facts, fields) => {
    expect(missingRecordFields(pack, channel, {}, facts).map(({ field }) => field)).toEqual(fields);
  });
  const HANDLING = ['matter', 'form', 'received_at', 'conclusion'];
  it.each([
    ['property-developer/5.2.1', 'complaint_handling_form', 'form', ['classify', 'finish_handling'], HANDLING],
    ['property-developer/6.5', 'complaint_handling_form', 'form', ['classify', 'finish_handling'], HANDLING],
    ['property-developer/6.1', 'monthly_report_form', 'form', ['monthly_report'], ['general_complaints', 'important_items']],
    ['property-developer/6.2', 'half_month_report_form', 'form', ['half_month_report'], ['important_items']],
    ['property-developer/6.3', 'warranty_repair_record_form', 'form', ['order_repair', 'warranty_repair_record'], ['defect', 'contractor', 'repaired_at']],
    ['property-developer/6.4', 'specialist_guide', 'document', ['accept'], []],
    ['property-developer/6.6', 'daily_situation_form', 'form', ['property_daily_report'], ['summary']],
    ['property-developer/5.6.2.1-a', 'case_library', 'archive', ['add_to_case_library'], ['case_kind', 'case_summary']],
    ['property-developer/5.6.2.1-b', 'shared_cases', 'archive', ['share_case'], ['case_class']],
  ])('%s: %s is a %s written by %j, and holds %j', (clause, id, kind, writers, fields) => {
    const record = pack.records.find((candidate) => candidate.id === id)!;
    expect(record).toMatchObject({ kind, clauses: expect.arrayContaining([clause]) });
    expect([...(record.actions ?? []), ...(record.duty ? [record.duty] : [])]).toEqual(writers);
    expect(record.fields.filter(({ required }) => required).map((field) => field.id)).toEqual(fields);
  });
  it('property-developer/3.1-a: the handling form says whether it was spoken or written', () => {
    expect(pack.records[0]!.fields.find(({ id }) => id === 'form')!.choices!.map(({ id }) => id)).toEqual(['oral', 'written']);
  });
});

describe('parties and their duties', () => {
  it.each([
    ['property-developer/4.1', 'customer_service_center'], ['property-developer/4.1.3', 'customer_service_center'], ['property-developer/4.1.4', 'customer_service_center'], ['property-developer/5.5.2.6-a', 'customer_service_center'],
    ['property-developer/4.2.2', 'project_specialist'], ['property-developer/4.3.1-a', 'property_specialist'], ['property-developer/4.3.3', 'property_specialist'],
    ['property-developer/4.4-a', 'functional_department'], ['property-developer/4.4-b', 'department_head'], ['property-developer/5.2.2.E-a', 'holiday_duty'], ['property-developer/5.4.1-a', 'main_leader'],
  ])('%s: %s', (clause, id) => {
    expect(pack.roles.find((role) => role.id === id)!.clauses).toContain(clause);
  });
  it.each([
    ['property-developer/5.4.4', 'single_command', 'incident_command', { severity: 'major' }, { severity: 'hot' }],
    ['property-developer/5.4.1-a', 'leader_to_group', 'main_leader', { collective_size: 3 }, { collective_size: 2 }],
  ])('%s: %s calls %s for %j, not for %j', (clause, id, to, facts, others) => {
    const escalation = pack.escalations.find((candidate) => candidate.id === id)!;
    expect(escalation).toMatchObject({ to, clauses: [clause] });
    expect([facts, others].map((known) => matches(escalation.onBecomes!, known))).toEqual([true, false]);
  });
  it.each([
    ['property-developer/5.3.2-a', 'professional_advice', 'professional_department', 'give_professional_advice'],
    ['property-developer/5.5.2.5-a', 'level_override', 'customer_service_center', 'set_level'],
    ['property-developer/5.4.2-b', 'settlement', 'leaders', 'approve_settlement'],
  ])('%s: %s is given by %s with %s', (clause, id, approver, gives) => {
    expect(pack.approvals.find((approval) => approval.id === id)).toMatchObject({ approver, gives, clauses: [clause] });
  });
  it('property-developer/5.1.2.2-c: the follow-up asks whether the result was carried out', () => {
    expect(pack.touchpoints[0]).toMatchObject({ trigger: 'case', clockKey: 'post_result_follow_up' });
    expect(pack.touchpoints[0]!.checklist.filter(({ required }) => required).map(({ id }) => id)).toEqual(['carried_out']);
  });
  it.each([
    ['property-developer/4.2.2', 'moving_in_preparation', 'programme'], ['property-developer/4.3.3', 'satisfaction_activity', 'activity'], ['property-developer/4.3.3', 'close_contact', 'action'],
  ])('%s: %s is a care %s', (clause, id, kind) => {
    expect(pack.care.find((action) => action.id === id)).toMatchObject({ kind, clauses: [clause] });
  });
});
