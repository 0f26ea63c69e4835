import i18next from 'i18next';
import { useMemo } from 'react';
import { useUi, type Locale } from '../ui-context.ts';

/** One instance for the page; each package adds its own namespace. */
const texts = i18next.createInstance();
void texts.init({
  lng: 'zh-CN',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  ns: [],
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type BaseKey<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** Values for the placeholders of a text; `count` also chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Looks a text up; unknown keys are type errors. */
export type Words<Key extends string> = (key: Key, values?: WordValues) => string;

/** The same texts in both languages; English may add plural forms (`cases_one` beside `cases_other`). */
export interface WordTexts<Chinese extends object> {
  readonly 'zh-CN': Chinese;
  readonly 'en-US': { readonly [Key in keyof Chinese]: string } & { readonly [form: `${string}_one`]: string };
}

/** Texts in one language, outside React. */
export type WordsIn<Key extends string> = (locale: Locale) => Words<Key>;

/**
 * Registers a package's texts and returns the hook that reads them in the language in use.
 * Keys are flat (`queue.title`), placeholders `{{name}}`.
 */
export function defineWords<const Chinese extends Readonly<Record<string, string>>>(
  namespace: string,
  languages: WordTexts<Chinese>,
): { useWords: () => Words<BaseKey<keyof Chinese & string>>; wordsIn: WordsIn<BaseKey<keyof Chinese & string>> } {
  for (const [locale, bundle] of Object.entries(languages)) texts.addResourceBundle(locale, namespace, bundle, true, true);
  const wordsIn = (locale: Locale) => {
    const read = texts.getFixedT(locale, namespace);
    return (key: string, values?: WordValues) => read(key, { ...values });
  };
  return {
    wordsIn,
    useWords() {
      const { locale } = useUi();
      return useMemo(() => wordsIn(locale), [locale]);
    },
  };
}
