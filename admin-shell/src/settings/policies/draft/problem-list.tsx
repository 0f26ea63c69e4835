import { Panel, ToneTag, useLocalized } from '@huiyin/ui';
import { CheckOutlined } from '@huiyin/ui/data';
import { Link, useSearchParams } from '@huiyin/ui/router';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';
import { placeOfProblem, type ProblemPlace } from './problem-place.ts';

/** What stands in the way of publishing; each leads to the place where it is mended. */
export function ProblemList({ draft, isSaving }: { draft: DraftEntry; isSaving: boolean }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const [params] = useSearchParams();
  const hrefOf = (place: ProblemPlace) => {
    const there = new URLSearchParams(params.has('campus') ? { campus: params.get('campus')! } : {});
    if (place.kind === 'element') {
      there.set('tab', 'elements');
      there.set('section', place.section);
      there.set('element', `${place.section}/${place.id}`);
    }
    if (place.kind === 'pack') there.set('tab', 'pack');
    if (place.kind === 'parameter') there.set('at', place.key);
    return `?${there.toString()}`;
  };
  const { problems } = draft;
  return (
    <Panel title={t('problems.title')} actions={<span aria-live="polite">{isSaving ? <span className="hy-quiet">{t('saving')}</span> : <ToneTag tone={problems.length > 0 ? 'amber' : 'green'}>{problems.length > 0 ? t('problems.count', { count: problems.length }) : t('problems.zero')}</ToneTag>}</span>}>
      {problems.length === 0 && (
        <p className="hy-quiet">
          <CheckOutlined aria-hidden /> {t('problems.none')}
        </p>
      )}
      <ul className="sp-lines sp-problems">
        {problems.slice(0, 50).map(({ path, code, message }, index) => (
          <li key={`${path} ${code} ${index}`}>
            <Link to={hrefOf(placeOfProblem(path, draft))}>{localized(message)}</Link>
          </li>
        ))}
      </ul>
      {problems.length > 50 && <p className="hy-quiet">{t('problems.more', { count: problems.length - 50 })}</p>}
    </Panel>
  );
}
