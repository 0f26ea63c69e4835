import { Link } from '@huiyin/ui/router';
import type { ReactNode } from 'react';

/** Parts of a page as links, so that each has an address. */
export function TabBar<Tab extends string>({ label, tabs, current, hrefOf }: { label: string; tabs: readonly { key: Tab; title: ReactNode }[]; current: Tab; hrefOf: (tab: Tab) => string }) {
  return (
    <nav className="settings-tabs" aria-label={label}>
      {tabs.map(({ key, title }) => (
        <Link key={key} to={hrefOf(key)} className={key === current ? 'active' : undefined} aria-current={key === current ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
