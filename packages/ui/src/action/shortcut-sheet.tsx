import { Modal } from 'antd';
import { useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import { shortcuts } from './shortcut-registry.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './action.css';

/** Opens with `?` and lists the shortcuts in force. One per page, in the shell. */
export function ShortcutSheet() {
  const t = useUiWords();
  const [open, setOpen] = useState(false);
  useShortcuts([{ keys: '?', title: t('shortcuts.show'), run: () => setOpen(true) }]);
  return (
    <Modal title={t('shortcuts.title')} open={open} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
      <dl className="hy-shortcuts">
        {shortcuts.all().map(({ keys, title }) => (
          <div key={keys} className="hy-shortcut">
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key} className="hy-key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
