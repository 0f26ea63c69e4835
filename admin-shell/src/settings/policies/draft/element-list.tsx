import { ClauseTags, EmptyState, Input, useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { ElementLink } from '../browse/element-link.tsx';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';

/** The elements of a draft by section; time limits first, since they are what is changed most. */
export function ElementList({ draft }: { draft: DraftEntry }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const [params, setParams] = useSearchParams();
  const sections = [...new Map(draft.elements.map(({ section, sectionTitle }) => [section, sectionTitle])).entries()];
  const section = sections.find(([key]) => key === params.get('section'))?.[0] ?? (sections.some(([key]) => key === 'clocks') ? 'clocks' : sections[0]?.[0]);
  const search = (params.get('q') ?? '').trim().toLowerCase();
  const set = (key: string, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(key, value);
        else before.delete(key);
        return before;
      },
      { replace: true },
    );
  const listed = draft.elements.filter((element) => (search ? [element.elementId, element.title.zh, element.title.en].some((text) => text.toLowerCase().includes(search)) : element.section === section));
  const countOf = (key: string) => draft.elements.filter((element) => element.section === key).length;
  return (
    <>
      <div className="sp-line sp-gap">
        <Select className="sp-choice" aria-label={t('elements.section')} value={section} options={sections.map(([value, title]) => ({ value, label: t('elements.counted', { title: localized(title), count: countOf(value) }) }))} onChange={(next) => set('section', next)} popupMatchSelectWidth={false} />
        <Input className="sp-text" type="search" allowClear aria-label={t('elements.search')} placeholder={t('elements.search')} value={params.get('q') ?? ''} onChange={(event) => set('q', event.target.value)} />
      </div>
      {listed.length === 0 && <EmptyState title={t('elements.none')} />}
      {listed.length > 0 && (
        <ul className="hy-rows" aria-label={t('elements.title')}>
          {listed.map((element) => (
            <li key={`${element.section}/${element.lifecycle ?? ''}/${element.elementId}`} className="hy-row">
              <span className="sp-line">
                <ElementLink element={element} />
                <code className="hy-quiet">{element.elementId}</code>
              </span>
              <span>
                <ClauseTags ids={element.clauses} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
