import { Button } from '@huiyin/ui';
import { Drawer } from '@huiyin/ui/data';
import type { ReactNode } from 'react';

/** A drawer with a form in it and one button that sends it. */
export function SaveDrawer({
  open,
  title,
  hint,
  label,
  saving,
  onSave,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  hint?: string;
  /** Text of the button. */
  label: string;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={title}
      size={440}
      destroyOnHidden
      footer={
        <Button type="primary" block loading={saving} onClick={onSave}>
          {label}
        </Button>
      }
    >
      {hint && <p className="hy-quiet hy-drawer-hint">{hint}</p>}
      {children}
    </Drawer>
  );
}
