import { describe, expect, it } from 'vitest';
import { parseLook } from './look-store.ts';

describe('the kept look', () => {
  it('is Chinese and like the system when nothing was kept', () => {
    expect(parseLook(null)).toEqual({ locale: 'zh-CN', theme: 'system' });
  });

  it('is what was chosen', () => {
    expect(parseLook('{"locale":"en-US","theme":"dark"}')).toEqual({ locale: 'en-US', theme: 'dark' });
  });

  it.each(['', 'dark', '[]', 'null', '{"locale":"fr","theme":7}', '{"locale":'])('falls back where %s makes no sense', (kept) => {
    expect(parseLook(kept)).toEqual({ locale: 'zh-CN', theme: 'system' });
  });
});
