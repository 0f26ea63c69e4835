import { Select } from '@huiyin/ui/data';
import { useSession } from '../../../session/session-context.ts';
import { usePolicyWords } from '../words/policy-words.ts';

/** Chooses campuses; none chosen stands for all. */
export function CampusChoice({ id, value, disabled, onChange }: { id: string; value: readonly string[] | null; disabled: boolean; onChange: (ids: readonly string[] | null) => void }) {
  const t = usePolicyWords();
  const { session } = useSession();
  return (
    <Select<string[], { value: string; label: string }>
      id={id}
      mode="multiple"
      allowClear
      className="sp-list"
      maxTagCount="responsive"
      disabled={disabled}
      placeholder={t('trial.everywhere', { count: session.campuses.length })}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...(value ?? [])]}
      options={session.campuses.map((campus) => ({ value: campus.id, label: campus.name }))}
      onChange={(ids) => onChange(ids.length > 0 ? ids : null)}
    />
  );
}
