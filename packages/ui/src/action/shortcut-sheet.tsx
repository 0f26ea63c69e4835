import { useRef, useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import { shortcuts, type Shortcut } from './shortcut-registry.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './action.css';

/** Opens with `?` and lists the shortcuts in force. One per page, in the shell. */
export function ShortcutSheet() {
  const t = useUiWords();
  const sheet = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<readonly Shortcut[]>([]);
  const show = () => {
    setShown(shortcuts.all());
    sheet.current?.showModal();
  };
  useShortcuts([{ keys: '?', title: t('shortcuts.show'), run: show }]);
  return (
    <dialog ref={sheet} className="hy-sheet" closedby="any" aria-labelledby="hy-shortcuts-title">
      <div className="hy-panel-head">
        <h2 id="hy-shortcuts-title">{t('shortcuts.title')}</h2>
        <form method="dialog">
          <button type="submit" className="hy-sheet-close" aria-label={t('shortcuts.close')}>
            ×
          </button>
        </form>
      </div>
      <dl className="hy-shortcuts">
        {shown.map(({ keys, title }) => (
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
    </dialog>
  );
}
