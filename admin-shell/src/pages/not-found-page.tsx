import { EmptyState } from '@huiyin/ui';
import { Link, useLocation } from '@huiyin/ui/router';
import { useShellWords } from '../words/words.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const t = useShellWords();
  const { pathname } = useLocation();
  return (
    <>
      <title>{`${t('page.notFound')} · 回音 Huiyin`}</title>
      <EmptyState level={1} title={t('page.notFound')} action={<Link to="/">{t('page.home')}</Link>}>
        {t('page.notFoundText', { path: pathname })}
      </EmptyState>
    </>
  );
}
