import { useSession } from '../../session/session-context.ts';
import { useCalendarWords } from './calendars-words.ts';
import type { Owner } from './owner.ts';

/** Why this viewer may not change these days. */
export function useWhyNot({ campus }: Owner): string {
  const t = useCalendarWords();
  const { session } = useSession();
  if (!session.permissions.includes('calendars:write')) return t('why.permission');
  return campus ? t('why.campus') : t('why.shared');
}
