import { theme as antTheme, type ThemeConfig } from 'antd';
import { palettes, type ThemeName } from './palette.ts';

/** Latin first, then a real CJK face of each system: Chinese text never falls to a substitute. */
export const fontFamily =
  'Inter, "SF Pro Text", "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Figures that line up in columns and do not jump while a countdown runs. */
export const codeFamily = '"SF Mono", "Cascadia Mono", "JetBrains Mono", "Noto Sans Mono CJK SC", ui-monospace, monospace';

/** Ant Design's theme made of our palette: flat, quiet, borders rather than shadows. */
export function antdTheme(name: ThemeName): ThemeConfig {
  const palette = palettes[name];
  return {
    algorithm: name === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    cssVar: { key: `hy-${name}` },
    token: {
      colorPrimary: palette.accent,
      colorPrimaryHover: palette.accentHover,
      colorInfo: palette.calm,
      colorSuccess: palette.green,
      colorWarning: palette.amber,
      colorError: palette.red,
      colorLink: palette.link,
      colorInfoBg: palette.calmWash,
      colorInfoBorder: palette.line,
      colorSuccessBg: palette.greenWash,
      colorSuccessBorder: palette.line,
      colorWarningBg: palette.amberWash,
      colorWarningBorder: palette.line,
      colorErrorBg: palette.redWash,
      colorErrorBorder: palette.line,
      colorText: palette.text,
      colorTextSecondary: palette.quiet,
      colorTextTertiary: palette.quiet,
      colorTextDescription: palette.quiet,
      colorTextPlaceholder: palette.quiet,
      colorTextDisabled: palette.quiet,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBorder: palette.controlLine,
      colorBorderSecondary: palette.line,
      colorBgContainerDisabled: palette.sunken,
      fontFamily,
      fontFamilyCode: codeFamily,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 34,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        dangerColor: palette.onRed,
        defaultBorderColor: palette.line,
        defaultHoverColor: palette.link,
        defaultHoverBorderColor: palette.link,
        fontWeight: 500,
      },
      // These write with the accent, which is made for white text on it: as text they take the link's colour.
      Dropdown: { colorPrimary: palette.link },
      Menu: { itemSelectedColor: palette.link, horizontalItemSelectedColor: palette.link },
      Pagination: { colorPrimary: palette.link, colorPrimaryHover: palette.link },
      Tabs: { itemSelectedColor: palette.link, itemHoverColor: palette.link, itemActiveColor: palette.link, inkBarColor: palette.link },
      Table: { headerBg: palette.surface, headerColor: palette.quiet, cellPaddingBlock: 10, rowHoverBg: palette.sunken },
      Drawer: { footerPaddingBlock: 12 },
      Tag: { defaultBg: palette.sunken, defaultColor: palette.text },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
