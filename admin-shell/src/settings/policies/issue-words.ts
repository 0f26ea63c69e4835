import type { Locale } from '@huiyin/ui';
import { policyTexts, policyWordsIn } from './words/policy-words.ts';

interface Issue {
  readonly code: string;
  /** An English sentence for developers, shown only where we have no words of our own. */
  readonly message: string;
}

type IssueKey = Extract<keyof (typeof policyTexts)['zh-CN'], `issue.${string}`>;
const isKnown = (key: string): key is IssueKey => key in policyTexts['zh-CN'];

/** What is wrong with an input, in the reader's language. */
export function issueWords({ code, message }: Issue, locale: Locale): string {
  const key = `issue.${code}`;
  return isKnown(key) ? policyWordsIn(locale)(key) : message;
}
