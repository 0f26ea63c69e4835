import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useNarrow } from '../page/use-narrow.ts';
import { useUiWords } from '../words/ui-words.ts';
import './list.css';

/**
 * Filters of a list. On a narrow screen they fold behind one button that says how many are set. `search` stays visible.
 */
export function FilterBar({
  search,
  children,
  activeCount,
  onClear,
  trailing,
}: {
  search?: ReactNode;
  children?: ReactNode;
  /** How many filters are set; 0 hides "clear". */
  activeCount: number;
  onClear: () => void;
  /** At the end of the line: saved views, export, count. */
  trailing?: ReactNode;
}) {
  const t = useUiWords();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const filtersId = useId();
  const shown = !narrow || unfolded;
  return (
    <div className="hy-filters" role="search" aria-label={t('filters.label')}>
      {search && <div className="hy-filters-search">{search}</div>}
      {narrow && children && (
        <Button icon={<FilterOutlined />} aria-expanded={unfolded} aria-controls={filtersId} onClick={() => setUnfolded(!unfolded)}>
          {activeCount > 0 ? t('filters.some', { count: activeCount }) : t('filters.label')}
        </Button>
      )}
      <div id={filtersId} className="hy-filters-fields" hidden={!shown}>
        {children}
        {activeCount > 0 && (
          <Button type="link" onClick={onClear}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      {trailing && <div className="hy-filters-trailing">{trailing}</div>}
    </div>
  );
}
