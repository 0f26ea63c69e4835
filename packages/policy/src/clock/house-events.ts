import type { Text } from '../text.ts';

/** What the house itself writes into a history, whatever the pack, by type with its name: no rule need listen to it, and no pack need declare it. */
export const houseEvents: ReadonlyMap<string, Text> = new Map([
  ['policy_changed', { zh: '改用新版制度', en: 'Moved to another edition of the policy' }],
  ['case_opened', { zh: '建立', en: 'Opened' }],
]);
