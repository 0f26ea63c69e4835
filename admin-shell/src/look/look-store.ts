import type { Locale } from '@huiyin/ui';

/** Colours as chosen; `system` follows the computer. */
export type ThemeChoice = 'light' | 'dark' | 'system';

/** What a reader chooses for all pages, kept on this device. */
export interface Look {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
}

const key = 'huiyin.look';

const locales: readonly unknown[] = ['zh-CN', 'en-US'] satisfies Locale[];
const themes: readonly unknown[] = ['light', 'dark', 'system'] satisfies ThemeChoice[];

/** Reads a kept choice; whatever is missing or unknown falls back to Chinese and the computer's colours. */
export function parseLook(kept: string | null): Look {
  let given: Partial<Record<keyof Look, unknown>> | null = null;
  try {
    given = kept === null ? null : (JSON.parse(kept) as Partial<Look>);
  } catch {
    // Another program wrote here; start afresh.
  }
  return {
    locale: locales.includes(given?.locale) ? (given?.locale as Locale) : 'zh-CN',
    theme: themes.includes(given?.theme) ? (given?.theme as ThemeChoice) : 'system',
  };
}

/** Storage may be forbidden (private windows): the choice then lasts as long as the page. */
export function loadLook(): Look {
  try {
    return parseLook(localStorage.getItem(key));
  } catch {
    return parseLook(null);
  }
}

export function keepLook(look: Look): void {
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // See loadLook.
  }
}
