import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import './theme/base.css';
import { antdTheme, codeFamily, fontFamily } from './theme/antd-theme.ts';
import { palettes } from './theme/palette.ts';
import { UiContext, type UiSettings } from './ui-context.ts';

const antdLocales = { 'zh-CN': zhCN, 'en-US': enUS };

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
    for (const [role, colour] of Object.entries(palettes[theme])) {
      if (typeof colour === 'string') page.style.setProperty(`--hy-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
    }
  }, [locale, theme]);

  return (
    <UiContext value={settings}>
      <ConfigProvider
        locale={antdLocales[locale]}
        theme={config}
        csp={nonce ? { nonce } : undefined}
        button={{ autoInsertSpace: false }}
      >
        <AntApp>{children}</AntApp>
      </ConfigProvider>
    </UiContext>
  );
}
