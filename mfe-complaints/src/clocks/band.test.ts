import { describe, expect, it } from 'vitest';
import { layBand, type Segment } from './band.ts';
import { stackLabels } from './stack-labels.ts';

const at = (clock: string) => `2026-10-12T${clock}:00.000Z`;
const segment = (from: string, to: string, counted = true): Segment => ({ from: at(from), to: at(to), counted, reason: counted ? 'RUNNING' : 'PAUSED' });
const place = (band: ReturnType<typeof layBand>, kind: string) => band?.marks.find((mark) => mark.kind === kind)?.x;

describe('the band of a clock', () => {
  const limits = { startedAt: at('09:00'), warnAt: at('10:00'), dueAt: at('11:00') };

  it('ends at the deadline while it is ahead, with now and the warning to scale', () => {
    const band = layBand([segment('09:00', '09:30')], limits, Date.parse(at('09:30')));
    expect(band?.parts).toEqual([{ index: 0, x: 0, width: 0.25 }]);
    expect(band?.ahead).toEqual({ x: 0.25, width: 0.75 });
    expect(band?.late).toBeNull();
    expect([place(band, 'start'), place(band, 'now'), place(band, 'warn'), place(band, 'due')]).toEqual([0, 0.25, 0.5, 1]);
  });

  it('shows what was not counted as a part of its own', () => {
    const band = layBand([segment('09:00', '09:30'), segment('09:30', '10:30', false), segment('10:30', '11:00')], limits, Date.parse(at('11:00')));
    expect(band?.parts.map(({ x, width }) => [x, width])).toEqual([[0, 0.25], [0.25, 0.5], [0.75, 0.25]]);
  });

  it('goes on beyond the deadline until now', () => {
    const band = layBand([segment('09:00', '13:00')], limits, Date.parse(at('13:00')));
    expect(band?.late).toEqual({ x: 0.5, width: 0.5 });
    expect(band?.ahead).toBeNull();
    expect(place(band, 'due')).toBe(0.5);
  });

  it('ends where the clock was stopped, not now', () => {
    const band = layBand([segment('09:00', '12:00')], { ...limits, stoppedAt: at('12:00') }, Date.parse(at('18:00')));
    expect(band?.marks.map(({ kind }) => kind)).toEqual(['start', 'warn', 'due', 'stop']);
    expect(place(band, 'stop')).toBe(1);
    expect(band?.late?.width).toBeCloseTo(1 / 3);
  });

  it('stopped before the deadline, still reaches to the deadline, with nothing ahead', () => {
    const band = layBand([segment('09:00', '10:00')], { ...limits, stoppedAt: at('10:00') }, Date.parse(at('10:30')));
    expect([place(band, 'stop'), place(band, 'due')]).toEqual([0.5, 1]);
    expect(band?.ahead).toBeNull();
  });

  it('is cut when the delay is many times the limit, so that the limit stays visible', () => {
    const band = layBand([segment('09:00', '23:00')], limits, Date.parse(at('23:00')));
    expect(band?.isCut).toBe(true);
    expect(place(band, 'due')).toBe(0.5);
    expect(band?.marks.at(-1)).toMatchObject({ kind: 'now', x: 1, beyond: true });
    expect(band?.parts).toEqual([{ index: 0, x: 0, width: 1 }]);
  });

  it('of a clock without deadline reaches to now', () => {
    const band = layBand([segment('09:00', '10:00')], { startedAt: at('09:00') }, Date.parse(at('10:00')));
    expect(band?.marks.map(({ kind, x }) => [kind, x])).toEqual([['start', 0], ['now', 1]]);
  });

  it('is absent before the clock begins', () => {
    expect(layBand([], limits, Date.parse(at('08:59')))).toBeNull();
    expect(layBand([], {}, Date.parse(at('08:59')))).toBeNull();
  });
});

describe('labels over a band', () => {
  it('stand centred when there is room', () => {
    expect(stackLabels([{ x: 50, width: 40 }, { x: 150, width: 40 }], 300)).toEqual([{ left: 30, lane: 0 }, { left: 130, lane: 0 }]);
  });

  it('stay within the band', () => {
    expect(stackLabels([{ x: 0, width: 40 }, { x: 300, width: 40 }], 300)).toEqual([{ left: 0, lane: 0 }, { left: 260, lane: 0 }]);
  });

  it('that would touch stand on different lines, whatever their order', () => {
    const lanes = stackLabels([{ x: 290, width: 60 }, { x: 280, width: 60 }, { x: 270, width: 60 }], 300).map(({ lane }) => lane);
    expect(new Set(lanes).size).toBe(3);
    expect(stackLabels([{ x: 200, width: 40 }, { x: 20, width: 40 }], 300).map(({ lane }) => lane)).toEqual([0, 0]);
  });
});
