import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { ClauseTags, DateTimeText, Panel, useLocalized } from '@huiyin/ui';
import { GradeBadge } from './grade-badge.tsx';
import { useClientWords } from './words.ts';

export const GradeOfClient = graphql(`
  fragment GradeOfClient on Client {
    campus { id timeZone }
    grade {
      grade mean computedAt
      reasons { zh en }
      indicators { key grade title { zh en } evidence { zh en } clauses }
    }
  }
`);

/** The grade of a family with the evidence for each indicator and the clauses it follows from. */
export function GradePanel({ client }: { client: FragmentOf<typeof GradeOfClient> }) {
  const t = useClientWords();
  const localized = useLocalized();
  const { grade, campus } = readFragment(GradeOfClient, client);
  return (
    <Panel title={t('grade.title')}>
      {!grade && <p className="hy-quiet">{t('grade.none')}</p>}
      {grade && (
        <>
          <div className="hy-grade-head">
            <GradeBadge grade={grade.grade} large />
            <div>
              <div className="hy-figures">{t('grade.mean', { mean: grade.mean })}</div>
              <DateTimeText at={grade.computedAt} zone={campus.timeZone} />
            </div>
          </div>
          {grade.reasons.map((reason) => (
            <p key={reason.en}>{localized(reason)}</p>
          ))}
          <h3 className="hy-grade-why">{t('grade.why')}</h3>
          <ul className="hy-client-lines">
            {grade.indicators.map((indicator) => (
              <li key={indicator.key} className="hy-indicator">
                <GradeBadge grade={indicator.grade} />
                <div>
                  <div>{localized(indicator.title)}</div>
                  <div className="hy-quiet">{localized(indicator.evidence)}</div>
                  <ClauseTags ids={indicator.clauses} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
