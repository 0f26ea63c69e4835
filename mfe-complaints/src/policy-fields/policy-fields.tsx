import { useLocalized } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../forms/form-words.ts';
import { ExcludedChoices } from './excluded-choices.tsx';
import { useParties } from './parties.ts';
import type { PolicyFieldData } from './policy-field.ts';
import { PolicyInput } from './policy-input.tsx';
import './policy-fields.css';

const hasExcluded = ({ choices }: PolicyFieldData): boolean => choices?.some(({ excludedBecause }) => excludedBecause !== null) ?? false;

const needsParties = ({ type }: PolicyFieldData): boolean => type === 'DEPARTMENT' || type === 'STAFF';

/** Form items for what the regulation asks for beyond the form's own fields; the form holds them as `values.<key>`. */
export function PolicyFields({ fields, campusId }: { fields: readonly PolicyFieldData[]; campusId: string }) {
  const words = useFormWords();
  const localized = useLocalized();
  const parties = useParties(campusId, !fields.some(needsParties));
  return fields.map((field) => (
    <Form.Item
      key={field.key}
      name={['values', field.key]}
      label={localized(field.title)}
      required={field.required}
      rules={[{ required: field.required, message: words('issue.REQUIRED') }]}
      extra={hasExcluded(field) && <ExcludedChoices field={field} />}
    >
      <PolicyInput field={field} {...parties} />
    </Form.Item>
  ));
}
