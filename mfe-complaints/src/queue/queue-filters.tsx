import { FilterBar, Input, StatusTag, useLocalized } from '@huiyin/ui';
import { Checkbox, Select } from '@huiyin/ui/data';
import { useEffect, useState, type ReactNode, type Ref } from 'react';
import type { Term } from '../merge-terms.ts';
import { useVocabulary } from '../vocabulary.ts';
import { activeFilters, plainQueue, queueChoices, type QueueState } from './queue-state.ts';
import { useQueueWords } from './queue-words.ts';

interface Props {
  readonly state: QueueState;
  readonly onChange: (next: QueueState) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly trailing: ReactNode;
}

function Several<Value extends string>(props: { label: string; value: readonly Value[]; options: { value: Value; label: ReactNode }[]; onChange: (value: Value[]) => void }) {
  return (
    <Select<Value[], { value: Value; label: ReactNode }>
      mode="multiple"
      allowClear
      showSearch={false}
      maxTagCount="responsive"
      className="cq-select"
      placeholder={props.label}
      aria-label={props.label}
      value={[...props.value]}
      options={props.options}
      onChange={props.onChange}
      popupMatchSelectWidth={false}
    />
  );
}

/** Words that take effect after a short rest, so that not every letter asks the server. */
function useRestedSearch(state: QueueState, onChange: Props['onChange']) {
  const [typed, setTyped] = useState(state.search);
  const [shown, setShown] = useState(state.search);
  if (shown !== state.search) {
    // The address has changed by other means: a view, the back button.
    setShown(state.search);
    setTyped(state.search);
  }
  useEffect(
    function searchAfterARest() {
      if (typed.trim() === state.search) return;
      const timer = setTimeout(() => onChange({ ...state, search: typed.trim() }), 300);
      return () => clearTimeout(timer);
    },
    [typed, state, onChange],
  );
  return { typed, setTyped };
}

/** Narrows the queue; all of it lives in the address. */
export function QueueFilters({ state, onChange, searchRef, trailing }: Props) {
  const t = useQueueWords();
  const localized = useLocalized();
  const vocabulary = useVocabulary();
  const { typed, setTyped } = useRestedSearch(state, onChange);
  const options = (terms: readonly Term[]) => terms.map(({ key, title }) => ({ value: key, label: localized(title) }));
  const search = (
    <Input
      ref={(input) => {
        if (typeof searchRef === 'function') searchRef(input?.input ?? null);
        else if (searchRef) searchRef.current = input?.input ?? null;
      }}
      type="search"
      allowClear
      value={typed}
      placeholder={t('search')}
      aria-label={t('search')}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange({ ...state, search: typed.trim() })}
    />
  );
  return (
    <FilterBar search={search} activeCount={activeFilters(state)} onClear={() => onChange({ ...plainQueue, status: state.status, order: state.order, search: state.search })} trailing={trailing}>
      <Select
        className="cq-select-short"
        aria-label={t('filter.status')}
        value={state.status}
        options={queueChoices.statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(status) => onChange({ ...state, status })}
      />
      <Several label={t('filter.stage')} value={state.stages} options={options(vocabulary.stages)} onChange={(stages) => onChange({ ...state, stages })} />
      <Several label={t('filter.urgency')} value={state.urgency} options={options(vocabulary.valuesOf('urgency'))} onChange={(urgency) => onChange({ ...state, urgency })} />
      <Several label={t('filter.topic')} value={state.topics} options={options(vocabulary.valuesOf('topic'))} onChange={(topics) => onChange({ ...state, topics })} />
      <Several
        label={t('filter.clock')}
        value={state.clocks}
        options={queueChoices.clockStatuses.map((status) => ({ value: status, label: <StatusTag status={status} /> }))}
        onChange={(clocks) => onChange({ ...state, clocks })}
      />
      <span className="cq-dates">
        <Input type="date" aria-label={t('filter.from')} title={t('filter.from')} value={state.from} max={state.to || undefined} onChange={(event) => onChange({ ...state, from: event.target.value })} />
        <span aria-hidden>–</span>
        <Input type="date" aria-label={t('filter.to')} title={t('filter.to')} value={state.to} min={state.from || undefined} onChange={(event) => onChange({ ...state, to: event.target.value })} />
      </span>
      <Checkbox checked={state.mine} onChange={(event) => onChange({ ...state, mine: event.target.checked })}>
        {t('filter.mine')}
      </Checkbox>
      <Checkbox checked={state.overdue} onChange={(event) => onChange({ ...state, overdue: event.target.checked })}>
        {t('filter.overdue')}
      </Checkbox>
      <Select
        className="cq-select-short"
        aria-label={t('filter.order')}
        value={state.order}
        options={queueChoices.orders.map((order) => ({ value: order, label: t(`order.${order}`) }))}
        onChange={(order) => onChange({ ...state, order })}
      />
    </FilterBar>
  );
}
