import { useLocalized } from '@huiyin/ui';
import { Clauses } from '../clauses.tsx';
import type { PolicyFieldData } from './policy-field.ts';

/** What the regulation never allows here, and why: said before anybody tries. */
export function ExcludedChoices({ field: { choices, clauses } }: { field: PolicyFieldData }) {
  const localized = useLocalized();
  const excluded = (choices ?? []).filter(({ excludedBecause }) => excludedBecause !== null);
  return (
    <ul className="pf-excluded">
      {excluded.map(({ key, title, excludedBecause }) => (
        <li key={key}>
          <s>{localized(title)}</s> {excludedBecause && localized(excludedBecause)}
        </li>
      ))}
      <li><Clauses ids={clauses} /></li>
    </ul>
  );
}
