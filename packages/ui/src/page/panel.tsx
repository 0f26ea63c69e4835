import { useId, type ReactNode } from 'react';
import './page.css';

/** A bordered part of a page with its own heading. */
export function Panel({ title, actions, children, className = '' }: { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string }) {
  const headingId = useId();
  return (
    <section className={`hy-panel ${className}`} aria-labelledby={title ? headingId : undefined}>
      {(title || actions) && (
        <div className="hy-panel-head">
          <h2 id={headingId}>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
