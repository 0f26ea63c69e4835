import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { Button, ClauseTags, EmptyState, ErrorState, Input, LoadingState, useLocalized } from '@huiyin/ui';
import { Drawer, Modal } from '@huiyin/ui/data';
import { useState } from 'react';
import { OpenedElement } from '../browse/regulation-fields.ts';
import { useOpened } from '../browse/use-opened.ts';
import { usePolicyWords } from '../words/policy-words.ts';
import { ClockForm } from './clock-form.tsx';
import type { DraftEntry } from './draft-fields.ts';
import { JsonEditor } from './json-editor.tsx';
import { copyOf } from './json-text.ts';
import { placeOfProblem } from './problem-place.ts';
import { useElementSaving } from './use-element-saving.ts';
import type { DraftChanges } from './use-draft-changes.ts';

const DraftElement = graphql(
  `
    query PolicyDraftElement($id: ID!, $section: String!, $element: String!) {
      policyDraft(id: $id) { id element(section: $section, id: $element) { ...OpenedElement } }
    }
  `,
  [OpenedElement],
);

const ID = /^[a-z][a-z0-9_.]*$/;

interface Props {
  readonly draft: DraftEntry;
  readonly changes: DraftChanges;
  readonly locked: boolean;
}

function Editor({ draft, changes, locked, section, id }: Props & { section: string; id: string }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { close, show } = useOpened();
  const [copyId, setCopyId] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { data, error, refetch } = useQuery(DraftElement, { variables: { id: draft.id, section, element: id }, fetchPolicy: 'cache-and-network' });
  const found = data?.policyDraft?.element;
  const element = found ? readFragment(OpenedElement, found) : null;
  const { saveElement } = useElementSaving(draft, changes);
  if (!data) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={8} heading />;
  if (!element) return <EmptyState title={t('element.none')} />;

  const faults = draft.problems.flatMap((problem) => {
    const place = placeOfProblem(problem.path, draft);
    return place.kind === 'element' && place.section === section && place.id === id ? [{ ...problem, path: place.rest }] : [];
  });
  const save = async (text: string | null, as = id) => {
    if (!(await saveElement({ section, id: as, lifecycle: element.lifecycle, text }))) return;
    if (text === null) close();
    else if (as !== id) show(section, as);
    else await refetch();
  };
  const copyFault = copyId !== null && (!ID.test(copyId) || draft.elements.some((one) => one.section === section && one.elementId === copyId));

  return (
    <article className="sp-element-text">
      <p className="hy-quiet">{localized(element.sectionTitle)}</p>
      <h2>{localized(element.title)}</h2>
      <p>
        <ClauseTags ids={element.clauses} />
      </p>
      {section === 'clocks' && <ClockForm text={element.json} draft={draft} locked={locked} onChange={(text) => void save(text)} />}
      <dl className="sp-facts">
        {element.lines.map(({ label, text }) => (
          <div key={label.zh}>
            <dt>{localized(label)}</dt>
            <dd>{localized(text)}</dd>
          </div>
        ))}
      </dl>
      <JsonEditor label={t('element.json')} text={element.json} expected={{ key: 'id', id }} faults={faults} locked={locked} saving={changes.isSaving} onSave={(text) => void save(text)} />
      {!locked && (
        <div className="sp-actions sp-more">
          <Button onClick={() => setCopyId(`${id}_2`)}>{t('element.copy')}</Button>
          <Button danger onClick={() => setRemoving(true)}>
            {t('element.remove')}
          </Button>
        </div>
      )}
      <Modal open={copyId !== null} title={t('element.copy')} okText={t('element.copyDo')} cancelText={t('cancel')} okButtonProps={{ disabled: copyFault }} onCancel={() => setCopyId(null)} onOk={() => { void save(copyOf(element.json, copyId!), copyId!); setCopyId(null); }}>
        <label htmlFor="sp-copy">{t('element.newId')}</label>
        <Input id="sp-copy" value={copyId ?? ''} status={copyFault ? 'error' : undefined} onChange={(event) => setCopyId(event.target.value)} />
        <p className="hy-quiet sp-small">{t('element.newIdHint')}</p>
      </Modal>
      <Modal open={isRemoving} title={t('element.removeTitle', { name: localized(element.title) })} okText={t('element.remove')} okButtonProps={{ danger: true }} cancelText={t('cancel')} onCancel={() => setRemoving(false)} onOk={() => { setRemoving(false); void save(null); }}>
        {t('element.removeText')}
      </Modal>
    </article>
  );
}

/** The element that the address names, ready to be changed. */
export function ElementEditor(props: Props) {
  const t = usePolicyWords();
  const { opened, close } = useOpened();
  return (
    <Drawer open={opened !== null} title={t(props.locked ? 'element.title' : 'element.edit')} size={620} onClose={close} destroyOnHidden>
      {opened && <Editor key={`${opened.section}/${opened.id}`} {...props} {...opened} />}
    </Drawer>
  );
}
