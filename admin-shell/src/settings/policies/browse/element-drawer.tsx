import { classifyFailure, graphql, readFragment, useQuery } from '@huiyin/graphql';
import { ClauseTags, EmptyState, ErrorState, LoadingState, useLocalized } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { usePolicyWords } from '../words/policy-words.ts';
import { OpenedElement, type RegulationPlace } from './regulation-fields.ts';
import { useOpened } from './use-opened.ts';

const NodeElement = graphql(
  `
    query PolicyElementOfNode($id: ID!, $section: String!, $element: String!) {
      node(id: $id) { __typename id ... on Regulation { element(section: $section, id: $element) { ...OpenedElement } } }
    }
  `,
  [OpenedElement],
);

const PackElement = graphql(
  `
    query PolicyElementOfPack($packKey: String!, $section: String!, $element: String!) {
      policyPack(key: $packKey) { key element(section: $section, id: $element) { ...OpenedElement } }
    }
  `,
  [OpenedElement],
);

function useElement(place: RegulationPlace, section: string, element: string) {
  const ofNode = useQuery(NodeElement, 'id' in place ? { variables: { id: place.id, section, element } } : { skip: true, variables: { id: '', section, element } });
  const ofPack = useQuery(PackElement, 'id' in place ? { skip: true, variables: { packKey: '', section, element } } : { variables: { packKey: place.packKey, section, element } });
  const node = ofNode.data?.node;
  const found = node && 'element' in node ? node.element : ofPack.data?.policyPack?.element;
  const isAnswered = ofNode.data !== undefined || ofPack.data !== undefined;
  return { element: found ? readFragment(OpenedElement, found) : isAnswered ? null : undefined, error: ofNode.error ?? ofPack.error, refetch: 'id' in place ? ofNode.refetch : ofPack.refetch };
}

/** An element in words, and as it is written for the machine. */
function ElementText({ place, section, id }: { place: RegulationPlace; section: string; id: string }) {
  const t = usePolicyWords();
  const localized = useLocalized();
  const { element, error, refetch } = useElement(place, section, id);
  if (element === undefined) return error ? <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} /> : <LoadingState rows={6} heading />;
  if (element === null) return <EmptyState title={t('element.none')} />;
  return (
    <article className="sp-element-text">
      <p className="hy-quiet">{localized(element.sectionTitle)}</p>
      <h2>{localized(element.title)}</h2>
      <p>
        <ClauseTags ids={element.clauses} />
      </p>
      <dl className="sp-facts">
        {element.lines.map(({ label, text }) => (
          <div key={label.zh}>
            <dt>{localized(label)}</dt>
            <dd>{localized(text)}</dd>
          </div>
        ))}
      </dl>
      {element.lines.length === 0 && <p className="hy-quiet">{t('element.noWords')}</p>}
      <details>
        <summary>{t('element.json')}</summary>
        <pre className="sp-json">{element.json}</pre>
      </details>
    </article>
  );
}

/** The element that the address names, beside the list it was found in. */
export function ElementDrawer({ place }: { place: RegulationPlace }) {
  const t = usePolicyWords();
  const { opened, close } = useOpened();
  return (
    <Drawer open={opened !== null} title={t('element.title')} size={520} onClose={close} destroyOnHidden>
      {opened && <ElementText place={place} {...opened} />}
    </Drawer>
  );
}
