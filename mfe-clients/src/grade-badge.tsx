import { useClientWords } from './words.ts';

/** The letter of a grade, readable without its colour. */
export function GradeBadge({ grade, large = false }: { grade: string | null | undefined; large?: boolean }) {
  const t = useClientWords();
  if (!grade) return <span className="hy-quiet">{t('grade.none')}</span>;
  return (
    <span className="hy-grade" data-grade={grade} data-large={large || undefined} role="img" aria-label={t('grade.name', { grade })}>
      {grade}
    </span>
  );
}
