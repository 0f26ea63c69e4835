import { describe, expect, it } from 'vitest';
import { childcareInstitution } from '../packs/childcare-institution/pack.ts';
import { at, calendar, history, resolved, shown } from '../testing/scene.ts';
import type { Line } from '../testing/scene.ts';
import { ownershipLedger } from './ownership-ledger.ts';

const pack = resolved(childcareInstitution);
const ledger = (now: string, lines: readonly Line[]) => ownershipLedger(pack, { id: 'c1', type: 'complaint' }, history(...lines), calendar, at(now));
const rows = (now: string, lines: readonly Line[]): string[] =>
  ledger(now, lines).map(({ party, holder, from, to }) => `${shown(from)!.slice(11)}–${shown(to)!.slice(11)} ${party}${holder ? ` ${holder}` : ''}`);

const received: Line = ['complaint_received', '2026-10-08 17:30', { channel: 'hotline' }];
const kitchen: Line = ['department_task_dispatched', '2026-10-08 17:40', { department: 'kitchen' }, 't1'];
const health: Line = ['department_task_dispatched', '2026-10-08 17:45', { department: 'health' }, 't2'];

describe('the ledger of time', () => {
  it('gives every moment to one party, from reception to closure', () => {
    const lines: Line[] = [
      received, ['complaint_classified', '2026-10-08 17:35'], kitchen, ['department_task_answered', '2026-10-08 18:10', {}, 't1'], ['customer_reply_given', '2026-10-08 18:20'], ['complaint_closed', '2026-10-08 18:30'],
    ];
    expect(rows('2026-10-09 12:00', lines)).toEqual(['17:30–17:35 intake', '17:35–17:40 director', '17:40–18:10 department kitchen', '18:10–18:30 director']);
  });
  it('while several departments work the case stays with them until the last has answered', () => {
    expect(rows('2026-10-08 19:00', [received, kitchen, health, ['department_task_answered', '2026-10-08 18:00', {}, 't2'], ['department_task_answered', '2026-10-08 18:30', {}, 't1']]))
      .toEqual(['17:30–17:40 intake', '17:40–17:45 department kitchen', '17:45–18:30 department health', '18:30–19:00 director']);
  });
  it('sums to the whole, in natural and in opening time', () => {
    const spells = ledger('2026-10-09 09:00', [received, kitchen, health]);
    expect(spells.reduce((sum, { naturalMs }) => sum + naturalMs, 0)).toBe(at('2026-10-09 09:00') - at('2026-10-08 17:30'));
    expect(spells.reduce((sum, { openingMs }) => sum + openingMs, 0)).toBe(90 * 60_000);
    for (const [i, spell] of spells.entries()) expect(spell.from).toBe(spells[i - 1]?.to ?? at('2026-10-08 17:30'));
  });
  it('leaves out the time a case was closed', () => {
    expect(rows('2026-10-09 12:00', [received, ['customer_reply_given', '2026-10-08 17:50'], ['complaint_closed', '2026-10-08 18:00'], ['complaint_reopened', '2026-10-09 10:00']]))
      .toEqual(['17:30–17:50 intake', '17:50–18:00 director', '10:00–12:00 director']);
  });
  it('of things that happen at once keeps the last', () => {
    expect(rows('2026-10-08 18:00', [received, ['complaint_classified', '2026-10-08 17:30']])).toEqual(['17:30–18:00 director']);
  });
});
