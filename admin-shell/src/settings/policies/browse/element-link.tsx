import { useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import type { ClauseEntry } from './regulation-fields.ts';
import { useOpened } from './use-opened.ts';

/** Leads to an element: what it is, and its name. */
export function ElementLink({ element }: { element: ClauseEntry['elements'][number] }) {
  const localized = useLocalized();
  const { hrefOf } = useOpened();
  return (
    <Link className="sp-element" to={hrefOf(element.section, element.elementId)}>
      <span className="hy-quiet">{localized(element.sectionTitle)}</span> {localized(element.title)}
    </Link>
  );
}
