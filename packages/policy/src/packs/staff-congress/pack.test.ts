import { describe, expect, it } from 'vitest';
import { computeMetric } from '../../metrics/compute-metric.ts';
import { matches } from '../../pack/matches.ts';
import { coverage } from '../../pack/coverage.ts';
import { validatePack } from '../../pack/validate.ts';
import { judge } from '../../testing/scene.ts';
import { staffCongressClauses } from './clauses.ts';
import { staffCongress } from './pack.ts';
import { pack } from './test-walk.ts';

describe('the pack on the staff congress', () => {
  it('is sound, also after a journey through JSON', () => {
    expect(validatePack(staffCongress)).toEqual([]);
    expect(validatePack(JSON.parse(JSON.stringify(staffCongress)))).toEqual([]);
  });
  it('carries out each of its 82 clauses, and every element cites one', () => {
    expect(staffCongressClauses).toHaveLength(82);
    expect(coverage(staffCongress, staffCongressClauses)).toMatchObject({ missing: [], uncited: [], unknown: [] });
  });
  it('reaches every stage, and every act stands in some stage', () => {
    for (const { initial, stages, moves, actions } of pack.lifecycles) {
      expect([...new Set([initial, ...moves.map(({ to }) => to)])].sort()).toEqual(stages.map(({ id }) => id).sort());
      expect(actions.map(({ id }) => id).filter((id) => !stages.some((stage) => stage.actions.includes(id)))).toEqual([]);
    }
  });
  it('holds what is in force since when, and who interprets it', () => {
    expect(staffCongress.effectiveFrom).toBe('2009-02-06');
    expect(pack.guidance.find(({ clauses }) => clauses.includes('staff-congress/closing'))).toMatchObject({ kind: 'provision' });
  });
});

describe('words and parties', () => {
  it.each([
    ['staff-congress/1', 'principle'], ['staff-congress/2', 'definition'], ['staff-congress/3', 'principle'], ['staff-congress/9', 'definition'], ['staff-congress/12-d', 'principle'],
    ['staff-congress/36-a', 'principle'], ['staff-congress/37-a', 'principle'], ['staff-congress/41', 'definition'], ['staff-congress/closing', 'provision'],
  ])('%s is told as a %s', (clause, kind) => {
    expect(pack.guidance.filter(({ clauses }) => clauses.includes(clause as never))).toMatchObject([{ kind }]);
  });
  it.each([
    ['staff-congress/5-b', ['party_head', 'administration', 'union_chair', 'preparation_group']],
    ['staff-congress/5-c', ['secretariat', 'qualification_review', 'proposal_group', 'conference_service', 'working_groups']],
    ['staff-congress/7', ['union']],
    ['staff-congress/14', ['group_leader', 'group_deputy']],
    ['staff-congress/17-a', ['observer', 'invited_guest']],
    ['staff-congress/18', ['presidium', 'executive_chair']],
    ['staff-congress/19', ['presidium']],
    ['staff-congress/21', ['presidium']],
    ['staff-congress/45-b', ['party_leaders', 'administration', 'union_chair', 'union_committee', 'working_group_leaders', 'group_leader', 'concerned']],
  ])('%s speaks of %o', (clause, ids) => {
    expect(pack.roles.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id }) => id)).toEqual(ids);
  });
  it('staff-congress/21 leaves to the presidium what it is there for, and to nobody else', () => {
    const acts = pack.lifecycles.flatMap(({ actions }) => actions).filter(({ roles }) => roles.length === 1 && roles[0] === 'presidium').map(({ id }) => id);
    expect(acts).toEqual(expect.arrayContaining(['open_session', 'close_session', 'amend_drafts', 'decide_matter', 'draft_resolution', 'count_votes', 'announce_passed']));
  });
});

describe('the make-up of the congress', () => {
  it.each([
    ['staff-congress/10', 'delegate_ratio', { delegates: 45, staff_total: 150 }, 30, true],
    ['staff-congress/10', 'delegate_ratio', { delegates: 44, staff_total: 150 }, 29.33, false],
    ['staff-congress/11-a', 'teacher_share', { teacher_delegates: 27, delegates: 45 }, 60, true],
    ['staff-congress/11-a', 'teacher_share', { teacher_delegates: 26, delegates: 45 }, 57.78, false],
    ['staff-congress/11-b', 'leader_share', { leader_delegates: 9, delegates: 45 }, 20, true],
    ['staff-congress/11-b', 'leader_share', { leader_delegates: 10, delegates: 45 }, 22.22, false],
    ['staff-congress/11-c', 'female_share', { female_delegates: 30, delegates: 45 }, 66.67, null],
    ['staff-congress/11-c', 'young_share', { young_delegates: 9, delegates: 45 }, 20, null],
    ['staff-congress/11-c', 'young_share', { young_delegates: 9, delegates: 0 }, null, null],
  ])('%s: %s of %o is %s %%, on target: %s', (clause, metric, inputs, value, onTarget) => {
    expect(computeMetric(pack, metric, inputs)).toMatchObject({ value, onTarget });
    expect(pack.metrics.find(({ id }) => id === metric)!.clauses).toEqual([clause]);
  });
  it.each([
    ['staff-congress/10', 'delegates_off_guide', { delegates: 25, staff_total: 100 }, false],
    ['staff-congress/10', 'delegates_off_guide', { delegates: 24, staff_total: 100 }, true],
    ['staff-congress/10', 'delegates_off_guide', { delegates: 35, staff_total: 100 }, false],
    ['staff-congress/10', 'delegates_off_guide', { delegates: 36, staff_total: 100 }, true],
    ['staff-congress/11-a', 'teachers_below_guide', { teacher_delegates: 27, delegates: 45 }, false],
    ['staff-congress/11-a', 'teachers_below_guide', { teacher_delegates: 26, delegates: 45 }, true],
    ['staff-congress/11-b', 'leaders_above_guide', { leader_delegates: 9, delegates: 45 }, false],
    ['staff-congress/11-b', 'leaders_above_guide', { leader_delegates: 10, delegates: 45 }, true],
    ['staff-congress/19', 'presidium_size_unusual', { presidium_members: 7 }, false],
    ['staff-congress/19', 'presidium_size_unusual', { presidium_members: 6 }, true],
    ['staff-congress/19', 'presidium_size_unusual', { presidium_members: 13 }, false],
    ['staff-congress/19', 'presidium_size_unusual', { presidium_members: 14 }, true],
  ])('%s: notice %s for %o: %s', (clause, id, facts, warns) => {
    const notice = pack.notices.find((candidate) => candidate.id === id)!;
    expect(matches(notice.onBecomes!, facts)).toBe(warns);
    expect(notice).toMatchObject({ clauses: [clause], audience: ['preparation_group', 'union'] });
  });
});

describe('powers', () => {
  it.each([
    ['staff-congress/38-a', ['work_report', 'school_idea', 'development_plan', 'reform', 'finance', 'staff_building', 'other_major'], 'review_suggest'],
    ['staff-congress/39-a', ['personnel_reform', 'distribution_reform', 'staff_rights_rules'], 'review_pass'],
    ['staff-congress/40', ['openness', 'leader_appraisal'], 'appraise_supervise'],
  ])('%s: %s fall under %s, whatever else was chosen', (clause, matters, power) => {
    for (const congress_matter of matters) {
      const lines = [['resolution_drafted', '2026-10-12 09:00', { congress_matter, power: power === 'review_pass' ? 'review_suggest' : 'review_pass' }]] as const;
      expect(judge(pack, '2026-10-12 10:00', lines, { id: 'r1', type: 'resolution' }).facts.power).toBe(power);
    }
    expect(pack.dimensions.find(({ id }) => id === 'congress_matter')!.values.filter(({ clauses }) => clauses.includes(clause as never)).map(({ id }) => id)).toEqual(matters);
  });
});

describe('who hears what', () => {
  it.each([
    ['staff-congress/27', 'work_report', 'director'],
    ['staff-congress/28', 'special_motion_report', 'administrative_heads'],
    ['staff-congress/29', 'resolution_execution', 'union_chair'],
    ['staff-congress/29', 'proposal_handling', 'working_groups'],
    ['staff-congress/29', 'proposal_collection', 'proposal_group'],
    ['staff-congress/44', 'proposal_report', 'proposal_group'],
  ])('%s: %s comes from the %s and is due at the session', (clause, id, author) => {
    expect(pack.reports.find((report) => report.id === id)).toMatchObject({ clauses: [clause], author, audience: ['congress'], period: 'session', onEvent: 'session_opened' });
  });
  it('staff-congress/28 asks for a report only where there are special motions', () => {
    const { when } = pack.reports.find(({ id }) => id === 'special_motion_report')!;
    expect([true, false].map((special_motions) => matches(when!, { special_motions }))).toEqual([true, false]);
  });
  it.each([
    ['staff-congress/13-b', 'delegates_posted', 'delegates_posted', ['staff'], 'posting'],
    ['staff-congress/43.1-b', 'proposal_form_handed_out', 'proposal_call_sent', ['delegate'], 'mail'],
    ['staff-congress/43.4', 'not_filed', 'proposal_not_filed', ['proposer'], 'in_app'],
    ['staff-congress/43.6-b', 'proposal_result', 'proposal_result_told', ['proposer'], 'in_app'],
  ])('%s: notice %s goes out on %s to %s by %s', (clause, id, onEvent, audience, medium) => {
    const notice = pack.notices.find((candidate) => candidate.id === id)!;
    expect(notice).toMatchObject({ onEvent, audience, medium });
    expect(notice.clauses).toContain(clause);
    expect(pack.lifecycles.flatMap(({ actions }) => actions).map(({ event }) => event)).toContain(onEvent);
  });
  it.each([
    ['staff-congress/22', 'preliminary_meeting', 'preliminary_meeting_held'],
    ['staff-congress/4-b', 'congress_session', 'session_opened'],
    ['staff-congress/4-c', 'extraordinary_session', 'extraordinary_session_called'],
    ['staff-congress/37-c', 'extraordinary_session', 'extraordinary_session_called'],
    ['staff-congress/45-a', 'joint_meeting', 'joint_meeting_held'],
    ['staff-congress/46', 'with_union_congress', 'combined_with_union_congress'],
  ])('%s: the meeting %s is told by %s', (clause, id, onEvent) => {
    const meeting = pack.meetings.find((candidate) => candidate.id === id)!;
    expect(meeting.onEvent).toBe(onEvent);
    expect(meeting.clauses).toContain(clause);
  });
  it('staff-congress/23 gives the preliminary meeting its agenda, and the act asks for each item', () => {
    expect(pack.meetings.find(({ id }) => id === 'preliminary_meeting')!.agenda!.map(({ id }) => id)).toEqual(['preparation_report', 'topics_and_agenda', 'qualification_report', 'presidium', 'openness_and_appraisal']);
    const { fields } = pack.lifecycles[0]!.actions.find(({ id }) => id === 'hold_preliminary_meeting')!;
    expect(fields.filter(({ clauses, required }) => required && clauses.includes('staff-congress/23')).map(({ id }) => id)).toEqual([
      'preparation_report', 'topics_and_agenda', 'qualification_report', 'secretary_general', 'executive_chairs', 'openness_planned', 'appraisal_planned',
    ]);
  });
});
