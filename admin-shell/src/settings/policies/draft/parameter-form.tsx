import { EmptyState } from '@huiyin/ui';
import { Checkbox } from '@huiyin/ui/data';
import { useSearchParams } from '@huiyin/ui/router';
import { useEffect } from 'react';
import { usePolicyWords } from '../words/policy-words.ts';
import type { DraftEntry } from './draft-fields.ts';
import { ParameterField } from './parameter-field.tsx';
import type { DraftChanges } from './use-draft-changes.ts';

/** The blanks and undefined words of a regulation; each is saved when it is left. */
export function ParameterForm({ draft, changes, locked }: { draft: DraftEntry; changes: DraftChanges; locked: boolean }) {
  const t = usePolicyWords();
  const [params, setParams] = useSearchParams();
  const onlyOpen = params.get('only') === 'open';
  const at = params.get('at');
  useEffect(
    function goToField() {
      if (!at) return;
      const field = document.getElementById(`parameter-${at}`);
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    },
    [at],
  );
  const { parameters, problems } = draft;
  const faultsOf = (key: string) => problems.filter(({ path }) => path === `parameters.${key}`);
  const isOpen = ({ key, isBlankInSource, value }: DraftEntry['parameters'][number]) => faultsOf(key).length > 0 || (isBlankInSource && value === null);
  const shown = onlyOpen ? parameters.filter(isOpen) : parameters;
  if (parameters.length === 0) return <EmptyState title={t('parameters.none')}>{t(problems.length > 0 ? 'parameters.outOfShape' : 'parameters.noneText')}</EmptyState>;
  return (
    <>
      <div className="sp-line sp-gap">
        <span className="hy-quiet">{t('parameters.open', { open: parameters.filter(isOpen).length, count: parameters.length })}</span>
        <Checkbox
          checked={onlyOpen}
          onChange={({ target }) =>
            setParams(
              (before) => {
                if (target.checked) before.set('only', 'open');
                else before.delete('only');
                return before;
              },
              { replace: true },
            )
          }
        >
          {t('parameters.onlyOpen')}
        </Checkbox>
      </div>
      {shown.length === 0 && <EmptyState title={t('parameters.allFilled')} />}
      <div className="sp-parameters">
        {shown.map((parameter) => (
          <ParameterField key={parameter.key} parameter={parameter} faults={faultsOf(parameter.key)} locked={locked} onChange={(change) => void changes.save({ parameters: [change] })} />
        ))}
      </div>
    </>
  );
}
