import { Button } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import type { KeyboardEvent, ReactNode } from 'react';
import { useFormWords } from './form-words.ts';
import './forms.css';

/** A drawer with a form: Ctrl+Enter submits, Escape closes, the keys are named where the hands are. */
export function FormDrawer({
  open,
  title,
  submitText,
  saving,
  onSubmit,
  onClose,
  onShown,
  notice,
  done,
  children,
}: {
  open: boolean;
  title: ReactNode;
  submitText: string;
  saving: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Once it stands open: the place to put the focus where typing begins. */
  onShown?: () => void;
  /** What went wrong, above the form. */
  notice?: ReactNode;
  /** What is shown instead of the form once it has been sent. */
  done?: ReactNode;
  children: ReactNode;
}) {
  const t = useFormWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (done || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!saving) onSubmit();
  };
  const footer = (
    <div className="cf-footer">
      <span className="hy-quiet cf-keys">{t('keys')}</span>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" loading={saving} onClick={onSubmit}>
        {submitText}
      </Button>
    </div>
  );
  return (
    <Drawer
      open={open}
      title={title}
      size={560}
      onClose={onClose}
      onKeyDown={onKeyDown}
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={(shown) => shown && onShown?.()}
      footer={done ? null : footer}
    >
      <div className="cf-body">
        {done ?? (
          <>
            <div aria-live="assertive">{notice}</div>
            {children}
          </>
        )}
      </div>
    </Drawer>
  );
}
