/** Names of the light and the dark look. */
export type ThemeName = 'light' | 'dark';

/** Colours by role. Text roles reach WCAG AA (4.5 : 1) on every surface; a test measures them. */
export interface Palette {
  /** Behind everything. */
  readonly ground: string;
  /** Cards, tables, drawers. */
  readonly surface: string;
  /** Hovered rows, quiet panels. */
  readonly sunken: string;
  readonly line: string;
  /** Around fields and boxes: tells where to write, so at least 3 : 1. */
  readonly controlLine: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  /** An accent-coloured button under the pointer: darker, so that its text stays readable. */
  readonly accentHover: string;
  /** Text on an accent-coloured button. */
  readonly onAccent: string;
  readonly link: string;
  readonly calm: string;
  readonly calmWash: string;
  readonly amber: string;
  readonly amberWash: string;
  readonly red: string;
  readonly redWash: string;
  /** Text on a red button or badge. */
  readonly onRed: string;
  readonly green: string;
  readonly greenWash: string;
  /** Lines and bars of charts, at least 3 : 1 against the surface. */
  readonly series: readonly string[];
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#f7f8fa',
    surface: '#ffffff',
    sunken: '#f1f3f6',
    line: '#e1e5eb',
    controlLine: '#7f8998',
    text: '#1c2430',
    quiet: '#56606e',
    accent: '#2f5bb7',
    accentHover: '#264c9c',
    onAccent: '#ffffff',
    link: '#2a52a6',
    calm: '#31577f',
    calmWash: '#e9f0f8',
    amber: '#8a4b00',
    amberWash: '#fdf2df',
    red: '#b3261e',
    redWash: '#fdecea',
    onRed: '#ffffff',
    green: '#1f6b43',
    greenWash: '#e6f4ec',
    series: ['#2f5bb7', '#b4560c', '#1f7a4d', '#8b3fa8', '#0e7c86', '#a8324f', '#5b6472', '#7a6a00'],
  },
  dark: {
    ground: '#0f1216',
    surface: '#171b21',
    sunken: '#1e242c',
    line: '#2c343f',
    controlLine: '#6b7686',
    text: '#e6eaf0',
    quiet: '#a3adba',
    accent: '#3f6bc9',
    accentHover: '#365fb5',
    onAccent: '#ffffff',
    link: '#8fb2f5',
    calm: '#9cc0e8',
    calmWash: '#1b2836',
    amber: '#f0b45a',
    amberWash: '#33260f',
    red: '#ff9d94',
    redWash: '#3a1b19',
    onRed: '#2a0e0c',
    green: '#7fd3a4',
    greenWash: '#14301f',
    series: ['#7ea6f5', '#f0a35a', '#6fcf9c', '#cf9be6', '#5fc7d1', '#f28fa6', '#a3adba', '#d6c65a'],
  },
};

/** The colours of a look as CSS variables: `--hy-text`, `--hy-red-wash` … Set them on an element to give it that look. */
export const paletteVariables = (name: ThemeName): Record<`--hy-${string}`, string> =>
  Object.fromEntries(
    Object.entries(palettes[name]).flatMap(([role, colour]) =>
      typeof colour === 'string' ? [[`--hy-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour]] : [],
    ),
  );

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (#rrggbb) after WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
