import { App } from 'antd';

/** Messages over the page, in the language and colours of the provider. The shell's; modules use its `notify`. */
export const useNotifier = () => App.useApp().notification;
