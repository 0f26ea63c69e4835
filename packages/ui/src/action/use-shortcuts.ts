import { useEffect, useEffectEvent } from 'react';
import { shortcuts, type Shortcut } from './shortcut-registry.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));

let listening = 0;

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  // Enter and Space belong to the control that has the focus.
  const isControl = event.target instanceof HTMLElement && event.target.closest('a, button, [role="menuitem"]') !== null;
  if (isControl && (event.key === 'Enter' || event.key === ' ')) return;
  const found = shortcuts.press({ key: event.key, at: event.timeStamp });
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** Offers shortcuts while the component is shown. They rest while somebody types, and appear in the sheet (`?`). */
export function useShortcuts(group: readonly Shortcut[], active = true): void {
  const runLatest = useEffectEvent((keys: string) => group.find((shortcut) => shortcut.keys === keys)?.run());
  const signature = JSON.stringify(group.map(({ keys, title }) => [keys, title]));

  useEffect(() => {
    if (!active) return;
    const offered = (JSON.parse(signature) as [string, string][]).map(([keys, title]) => ({ keys, title, run: () => runLatest(keys) }));
    const remove = shortcuts.add(offered);
    if (listening++ === 0) window.addEventListener('keydown', onKeyDown);
    return () => {
      remove();
      if (--listening === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [signature, active]);
}
