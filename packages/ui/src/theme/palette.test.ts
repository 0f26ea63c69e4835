import { describe, expect, it } from 'vitest';
import { contrast, palettes } from './palette.ts';

describe('contrast', () => {
  it('of black on white is 21, of a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#56606e', '#56606e')).toBeCloseTo(1);
  });
});

describe.each(Object.entries(palettes))('the %s look', (_name, palette) => {
  const surfaces = ['ground', 'surface', 'sunken'] as const;

  it.each(['text', 'quiet', 'link', 'calm', 'amber', 'red', 'green'] as const)('writes %s readably on every surface (WCAG AA, 4.5 : 1)', (role) => {
    expect(surfaces.filter((surface) => contrast(palette[role], palette[surface]) < 4.5)).toEqual([]);
  });

  it.each(['calm', 'amber', 'red', 'green'] as const)('writes %s readably on its own wash', (role) => {
    expect(contrast(palette[role], palette[`${role}Wash`])).toBeGreaterThanOrEqual(4.5);
  });

  it('writes readably on the accent and on red', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, palette.accentHover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onRed, palette.red)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edge of a field visibly (WCAG 1.4.11, 3 : 1)', () => {
    expect(contrast(palette.controlLine, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.controlLine, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it('draws every line of a chart visibly (3 : 1)', () => {
    expect(palette.series.filter((colour) => contrast(colour, palette.surface) < 3)).toEqual([]);
  });
});
