import { ConfigProvider, notification } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import './theme/base.css';
import { antdTheme, codeFamily, fontFamily } from './theme/antd-theme.ts';
import { paletteVariables } from './theme/palette.ts';
import { UiContext, type UiSettings } from './ui-context.ts';
import { NotifierContext } from './use-notifier.ts';

const antdLocales = { 'zh-CN': zhCN, 'en-US': enUS };

/** Below ConfigProvider, so that messages have its language and colours. */
function Notifying({ children }: { children: ReactNode }) {
  const [notifier, holder] = notification.useNotification();
  return (
    <NotifierContext value={notifier}>
      {children}
      {holder}
    </NotifierContext>
  );
}

/** Sets language and colours for the page and for everything below; one per page. */
export function UiProvider({ locale, theme, nonce, children }: UiSettings & { children: ReactNode }) {
  const settings = useMemo(() => ({ locale, theme, nonce }), [locale, theme, nonce]);
  const config = useMemo(() => antdTheme(theme), [theme]);

  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = locale;
    page.dataset.theme = theme;
    page.style.colorScheme = theme;
    page.style.setProperty('--hy-font', fontFamily);
    page.style.setProperty('--hy-code-font', codeFamily);
    for (const [name, colour] of Object.entries(paletteVariables(theme))) page.style.setProperty(name, colour);
  }, [locale, theme]);

  return (
    <UiContext value={settings}>
      <ConfigProvider
        locale={antdLocales[locale]}
        theme={config}
        csp={nonce ? { nonce } : undefined}
        button={{ autoInsertSpace: false }}
      >
        <Notifying>{children}</Notifying>
      </ConfigProvider>
    </UiContext>
  );
}
