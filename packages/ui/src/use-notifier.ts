import type { NotificationArgsProps } from 'antd';
import { createContext, useContext } from 'react';

type Show = (notice: NotificationArgsProps) => void;

/** Shows messages over the page, by kind. */
export type Notifier = Readonly<Record<'success' | 'info' | 'warning' | 'error', Show>>;

export const NotifierContext = createContext<Notifier | null>(null);

/** Messages over the page, in the language and colours of the provider. The shell's; modules use its `notify`. */
export function useNotifier(): Notifier {
  const notifier = useContext(NotifierContext);
  if (!notifier) throw new Error('useNotifier is called outside UiProvider.');
  return notifier;
}
