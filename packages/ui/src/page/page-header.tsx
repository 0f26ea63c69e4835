import type { ReactNode } from 'react';
import './page.css';

/** Name of the product, last part of every document title. */
const product = '回音 Huiyin';

/** Heading of a page with its actions; also names the browser tab. */
export function PageHeader({
  title,
  description,
  actions,
  before,
  documentTitle = title,
}: {
  title: string;
  description?: ReactNode;
  /** Buttons, primary last. */
  actions?: ReactNode;
  /** Above the title: a way back, breadcrumbs. */
  before?: ReactNode;
  /** When the tab needs other words than the heading. */
  documentTitle?: string;
}) {
  return (
    <header className="hy-page-header">
      <title>{`${documentTitle} · ${product}`}</title>
      {before && <div className="hy-page-before">{before}</div>}
      <div className="hy-page-heading">
        <h1>{title}</h1>
        {description && <p className="hy-quiet">{description}</p>}
      </div>
      {actions && <div className="hy-page-actions">{actions}</div>}
    </header>
  );
}
