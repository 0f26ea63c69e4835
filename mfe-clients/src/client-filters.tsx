import { FilterBar, Input } from '@huiyin/ui';
import { Checkbox, Select } from '@huiyin/ui/data';
import { useEffect, useState } from 'react';
import { countNarrowed, listChoices, nothingNarrowed, type ListState } from './list-state.ts';
import { useClientWords } from './words.ts';

/** Narrows the list of families; what is typed takes effect after a short rest. */
export function ClientFilters({ state, onChange }: { state: ListState; onChange: (next: ListState) => void }) {
  const t = useClientWords();
  const [typed, setTyped] = useState(state.search);
  useEffect(
    function searchAfterARest() {
      if (typed.trim() === state.search) return;
      const timer = setTimeout(() => onChange({ ...state, search: typed.trim() }), 300);
      return () => clearTimeout(timer);
    },
    [typed, state, onChange],
  );
  return (
    <FilterBar
      activeCount={countNarrowed(state)}
      onClear={() => {
        setTyped('');
        onChange(nothingNarrowed);
      }}
      search={
        <Input.Search
          allowClear
          value={typed}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onChange={(event) => setTyped(event.target.value)}
          onSearch={(search) => onChange({ ...state, search: search.trim() })}
        />
      }
    >
      <Select
        mode="multiple"
        allowClear
        className="hy-clients-select"
        placeholder={t('field.grade')}
        aria-label={t('field.grade')}
        value={[...state.grades]}
        options={listChoices.grades.map((grade) => ({ value: grade, label: t('grade.name', { grade }) }))}
        onChange={(grades) => onChange({ ...state, grades })}
      />
      <Select
        mode="multiple"
        allowClear
        className="hy-clients-select"
        placeholder={t('field.status')}
        aria-label={t('field.status')}
        value={[...state.statuses]}
        options={listChoices.statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(statuses) => onChange({ ...state, statuses })}
      />
      <Checkbox checked={state.overdue} onChange={(event) => onChange({ ...state, overdue: event.target.checked })}>
        {t('list.overdueOnly')}
      </Checkbox>
    </FilterBar>
  );
}
