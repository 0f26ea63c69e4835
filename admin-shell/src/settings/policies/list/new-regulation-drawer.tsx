import { Button, Input } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import { useId, useRef, useState, type ComponentRef, type FormEvent } from 'react';
import { RefusalNotice } from '../refusal-notice.tsx';
import { usePolicyWords } from '../words/policy-words.ts';
import { useBeginDraft } from './use-begin-draft.ts';

const KEY = /^[a-z][a-z0-9-]{0,60}$/;

/** Somebody quick is in a field before the drawer stands still: the focus stays there. */
const isTyping = () => document.activeElement instanceof HTMLInputElement;

/** Asks for the name and the key of a regulation of one's own, and begins its first draft. */
export function NewRegulationDrawer({ known, onClose }: { known: readonly string[]; onClose: () => void }) {
  const t = usePolicyWords();
  const id = useId();
  const first = useRef<ComponentRef<typeof Input>>(null);
  const [title, setTitle] = useState('');
  const [packKey, setPackKey] = useState('');
  const [tried, setTried] = useState(false);
  const { begin, busy, problem } = useBeginDraft();
  const faults = {
    title: title.trim() === '' ? t('issue.REQUIRED') : undefined,
    key: !KEY.test(packKey) ? t('new.keyFormat') : known.includes(packKey) ? t('new.keyTaken') : undefined,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!faults.title && !faults.key) void begin({ packKey, title: title.trim() });
  }
  const faultOf = (field: keyof typeof faults) => (tried ? faults[field] : undefined);
  const fault = (field: keyof typeof faults) =>
    faultOf(field) && (
      <span id={`${id}-${field}-fault`} role="alert" className="sp-fault">
        {faultOf(field)}
      </span>
    );

  return (
    <Drawer open title={t('new.title')} size={480} onClose={onClose} afterOpenChange={(shown) => shown && !isTyping() && first.current?.focus()}>
      <form className="sp-form" onSubmit={submit} noValidate>
        <p className="hy-quiet">{t('new.hint')}</p>
        {problem && <RefusalNotice problem={problem} />}
        <label htmlFor={`${id}-title`}>{t('new.name')}</label>
        <Input id={`${id}-title`} ref={first} maxLength={200} value={title} status={faultOf('title') && 'error'} aria-describedby={faultOf('title') && `${id}-title-fault`} onChange={(event) => setTitle(event.target.value)} />
        {fault('title')}
        <label htmlFor={`${id}-key`}>{t('new.key')}</label>
        <Input id={`${id}-key`} maxLength={61} value={packKey} placeholder="our-complaint-rules" status={faultOf('key') && 'error'} aria-describedby={`${id}-key-hint ${id}-key-fault`} onChange={(event) => setPackKey(event.target.value.trim())} />
        <span id={`${id}-key-hint`} className="hy-quiet">
          {t('new.keyHint')}
        </span>
        {fault('key')}
        <Button type="primary" htmlType="submit" loading={busy !== null}>
          {t('list.begin')}
        </Button>
      </form>
    </Drawer>
  );
}
