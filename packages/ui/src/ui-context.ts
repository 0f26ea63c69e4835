import { createContext, useContext } from 'react';
import type { ThemeName } from './theme/palette.ts';

/** Languages of the user interface. */
export type Locale = 'zh-CN' | 'en-US';

/** What every part of the interface needs to know. */
export interface UiSettings {
  readonly locale: Locale;
  readonly theme: ThemeName;
  /** Nonce of the content security policy, for the style elements that the component library writes. */
  readonly nonce?: string;
}

export const UiContext = createContext<UiSettings>({ locale: 'zh-CN', theme: 'light' });

/** Language, colours and nonce in use. */
export const useUi = (): UiSettings => useContext(UiContext);
