import { EmptyState } from '@huiyin/ui';
import { Navigate } from '@huiyin/ui/router';
import { useRegistry } from '../modules/use-modules.ts';
import { useShellWords } from '../words/words.ts';

/** The first page is the first module's. */
export function HomePage() {
  const t = useShellWords();
  const [first] = useRegistry();
  if (first) return <Navigate to={`/${first.path}`} replace />;
  return <EmptyState level={1} title={t('page.noModules')}>{t('page.noModulesText')}</EmptyState>;
}
