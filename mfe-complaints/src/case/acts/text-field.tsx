import { Input } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../../forms/form-words.ts';

/** A text that an act asks for. */
export function TextField({ name, label, hint, longest = 5000, required = true, rows = 4 }: { name: string; label: string; hint?: string; longest?: number; required?: boolean; rows?: number }) {
  const words = useFormWords();
  return (
    <Form.Item name={name} label={label} required={required} rules={[{ required, whitespace: true, message: words('issue.REQUIRED') }]}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} maxLength={longest} {...(hint ? { placeholder: hint } : {})} />
    </Form.Item>
  );
}
