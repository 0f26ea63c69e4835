import { BulbOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown } from '@huiyin/ui';
import { withinDialog } from '../layout/within-dialog.ts';
import { useShellWords } from '../words/words.ts';
import { useLook } from './look-context.tsx';
import type { ThemeChoice } from './look-store.ts';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Switches between Chinese and English; named in the language it leads to, so that a reader of the other one finds it. */
export function LanguageSwitch() {
  const { look, change } = useLook();
  const other = look.locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  const name = other === 'zh-CN' ? '中文' : 'English';
  return (
    <Button type="text" icon={<TranslationOutlined />} lang={other} onClick={() => change({ locale: other })}>
      {name}
    </Button>
  );
}

/** Chooses light, dark or the computer's colours. */
export function ThemeSwitch() {
  const t = useShellWords();
  const { look, change } = useLook();
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={withinDialog}
      menu={{
        selectable: true,
        selectedKeys: [look.theme],
        items: themes.map((theme) => ({ key: theme, label: t(`theme.${theme}`) })),
        onClick: ({ key }) => change({ theme: key as ThemeChoice }),
      }}
    >
      <Button type="text" icon={<BulbOutlined />} aria-label={`${t('theme.label')}: ${t(`theme.${look.theme}`)}`} />
    </Dropdown>
  );
}
