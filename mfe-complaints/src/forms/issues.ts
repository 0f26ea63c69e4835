import type { Locale } from '@huiyin/ui';
import { clauseNumber } from '../clause-number.ts';
import { formTexts, formWordsIn } from './form-words.ts';

/** What is wrong with one field, as the API says it. */
export interface Issue {
  readonly path: readonly string[];
  readonly code: string;
  /** An English sentence for developers, shown only where we have no words of our own. */
  readonly message: string;
  readonly clause?: string | null;
}

type IssueKey = Extract<keyof (typeof formTexts)['zh-CN'], `issue.${string}`>;

const isKnown = (key: string): key is IssueKey => key in formTexts['zh-CN'];

/** What is wrong, in the reader's language, with the clause that asks for it. */
export function issueText({ code, message, clause }: Issue, locale: Locale): string {
  const t = formWordsIn(locale);
  const key = `issue.${code}`;
  const text = isKnown(key) ? t(key) : message;
  if (!clause) return text;
  const source = t('issue.clause', { clause: clauseNumber(clause) });
  return locale === 'zh-CN' ? `${text}（${source}）` : `${text} (${source})`;
}

/** Where the form shows an issue: the API's path without the name of the argument, list positions as numbers. */
export function fieldOf({ path }: Issue): (string | number)[] {
  const steps = path[0] === 'input' ? path.slice(1) : path;
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
