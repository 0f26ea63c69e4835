import { describe, expect, it } from 'vitest';
import { createShortcutRegistry, type Shortcut } from './shortcut-registry.ts';

const shortcut = (keys: string, title = keys): Shortcut => ({ keys, title, run: () => undefined });

function typed(registry: ReturnType<typeof createShortcutRegistry>, keys: string, { gap = 100 } = {}) {
  let at = 10_000;
  return keys.split(' ').map((key) => registry.press({ key, at: (at += gap) })?.title);
}

describe('shortcuts', () => {
  it('of one key act at once', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('j')]);
    expect(typed(registry, 'x j')).toEqual([undefined, 'j']);
  });

  it('of two keys act on the second, also after other keys', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('g q')]);
    expect(typed(registry, 'g g q')).toEqual([undefined, undefined, 'g q']);
  });

  it('of two keys forget the first after a while', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('g q')]);
    expect(typed(registry, 'g q', { gap: 1_000 })).toEqual([undefined, undefined]);
  });

  it('do not begin with the end of another', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('g q'), shortcut('q x')]);
    expect(typed(registry, 'g q x')).toEqual([undefined, 'g q', undefined]);
  });

  it('of what was opened last win, and give the key back when it closes', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('j', 'page')]);
    const close = registry.add([shortcut('j', 'drawer')]);
    expect(typed(registry, 'j')).toEqual(['drawer']);
    expect(registry.all().map(({ title }) => title)).toEqual(['drawer']);
    close();
    expect(typed(registry, 'j')).toEqual(['page']);
  });

  it('that are gone do nothing', () => {
    const registry = createShortcutRegistry();
    registry.add([shortcut('j')])();
    expect(typed(registry, 'j')).toEqual([undefined]);
  });
});
