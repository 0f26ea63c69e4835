import { describe, expect, it } from 'vitest';
import { matches } from '../pack/matches.ts';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { judge, resolved } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { allowedActions } from './allowed-actions.ts';
import { excludedAct } from './excluded-act.ts';

const pack = resolved(childcareInstitution);
const received: Line = ['complaint_received', '2026-10-08 14:00', { channel: 'hotline' }];

describe('an act nobody may do', () => {
  it('is answered with its clause and what to do instead, whatever the case', () => {
    const act = excludedAct(pack, 'propose_personnel_measure', { measure: 'employee_bears_payout' });
    expect(act).toMatchObject({ clause: 'childcare-institution/2.8.02-b', excluded: { substitutes: ['personnel/recovery_decision'] } });
    expect(excludedAct(pack, 'propose_personnel_measure', { measure: 'department_bears_payout' })?.clause).toBe('childcare-institution/2.8.02-b');
  });
  it('does not stand in the way of its lawful neighbours', () => {
    expect(excludedAct(pack, 'propose_personnel_measure', { measure: 'recovery_decision' })).toBeNull();
    expect(excludedAct(pack, 'propose_settlement', { measure: 'employee_bears_payout' })).toBeNull();
    expect(excludedAct(pack, 'propose_personnel_measure', {})).toBeNull();
  });
});

describe('four eyes', () => {
  const decide = (id: string, doneBy: Record<string, string>) => {
    const { facts, stage } = judge(pack, '2026-10-08 17:00', [received, ['settlement_proposed', '2026-10-08 15:00', { settlement: 'gift', amount: 80 }]]);
    return allowedActions(pack, 'complaint', { facts, stage }, { roles: ['director'], id, doneBy }).find(({ action }) => action === 'approve_settlement')!;
  };
  it('nobody approves what he proposed himself', () => {
    expect(decide('staff:1', { settlement_proposed: 'staff:1' })).toMatchObject({ allowed: false, code: 'SAME_PERSON' });
    expect(decide('staff:2', { settlement_proposed: 'staff:1' }).allowed).toBe(true);
  });
  it('tells every demand, met or not', () => {
    expect(decide('staff:2', {}).demands).toEqual([expect.objectContaining({ code: 'NO_SETTLEMENT_PROPOSED', met: true, clauses: ['childcare-institution/2.7.1.2-b'] })]);
  });
});

describe('a share of another number', () => {
  const quorum = { fact: 'present', gt: { of: 'delegates', share: [2, 3] } } as const;
  const half = { fact: 'yes', gte: { of: 'delegates', share: [1, 2] } } as const;
  it.each([[45, 30, false], [45, 31, true], [3, 2, false], [3, 3, true], [7, 4, false], [7, 5, true]])('of %i delegates %i are more than two thirds: %s', (delegates, present, holds) => {
    expect(matches(quorum, { delegates, present })).toBe(holds);
  });
  it('half of an odd number is reached by the next whole one', () => {
    expect([22, 23].map((yes) => matches(half, { delegates: 45, yes }))).toEqual([false, true]);
    expect(matches(half, { delegates: 44, yes: 22 })).toBe(true);
  });
  it('is unknown while either number is', () => {
    expect(matches(quorum, { delegates: 45 })).toBe(false);
    expect(matches(quorum, { present: 45 })).toBe(false);
  });
});
