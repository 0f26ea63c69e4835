import { useCallback } from 'react';
import { useUi, type Locale } from '../ui-context.ts';

/** A text that the server gives in both languages. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** The text in one language. */
export const inLocale = (text: LocalizedText, locale: Locale): string => (locale === 'zh-CN' ? text.zh : text.en);

/** Picks the language in use from texts of the server; an absent text stays absent. */
export function useLocalized(): <T extends LocalizedText | null | undefined>(text: T) => T extends LocalizedText ? string : string | undefined {
  const { locale } = useUi();
  return useCallback((text) => (text ? inLocale(text, locale) : undefined) as never, [locale]);
}
