import type { Theme, ThemeName } from './theme.js';

const LINES = { accent: 3.5, context: 1.5 };

/** Sans-serif fonts of common systems, behind the font that comes with the package. */
const USUAL_FONT =
  "'Open Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** Blue and greys. The shades are the Blues of ColorBrewer (https://colorbrewer2.org), safe for colour-blind people. */
const USUAL: Theme = {
  font: USUAL_FONT,
  size: 12,
  light: {
    paper: '#ffffff',
    ink: '#1a1a1a',
    muted: '#595959',
    grid: '#dcdcdc',
    accent: '#0072b2',
    context: ['#5e5e5e', '#949494', '#3b3b3b', '#787878'],
    frame: '#8a8a8a',
    beneath: '#0072b2',
    bands: ['#e6ebf0', '#c9d5e0'],
    steps: ['#eeeeee', '#c6dbef', '#9ecae1', '#6baed6', '#3182bd', '#08519c', '#08306b'],
  },
  dark: {
    paper: '#15181c',
    ink: '#f0f0f0',
    muted: '#b4b8bd',
    grid: '#363b42',
    accent: '#56b4e9',
    context: ['#b8bcc2', '#7c8188', '#e3e5e8', '#999ea5'],
    frame: '#767676',
    beneath: '#0072b2',
    bands: ['#262c33', '#38414b'],
    steps: ['#2a2f36', '#1c4a7d', '#2171b5', '#4292c6', '#6baed6', '#9ecae1', '#deebf7'],
  },
  lines: LINES,
  numbers: 'comma',
  logo: null,
};

/** Themes by the word that asks for them. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  default: USUAL,
  /** Black and white with strong lines, for readers who see little and for bad print. */
  contrast: {
    ...USUAL,
    size: 13,
    light: {
      ...USUAL.light,
      ink: '#000000',
      muted: '#2b2b2b',
      grid: '#b0b0b0',
      accent: '#00438a',
      context: ['#000000', '#4a4a4a', '#6e6e6e', '#595959'],
      frame: '#595959',
      beneath: '#1f6fb5',
    },
    dark: {
      ...USUAL.dark,
      paper: '#000000',
      ink: '#ffffff',
      muted: '#e0e0e0',
      grid: '#5a5a5a',
      accent: '#7cc8ff',
      context: ['#ffffff', '#c4c4c4', '#9a9a9a', '#adadad'],
      frame: '#9a9a9a',
    },
    lines: { accent: 4.5, context: 2 },
  },
  /** Greys with one warm accent, for pages that have a colour of their own. */
  grey: {
    ...USUAL,
    light: {
      ...USUAL.light,
      accent: '#b5381c',
      beneath: '#c9482a',
      bands: ['#ececec', '#d4d4d4'],
      steps: ['#eeeeee', '#d4d4d4', '#b8b8b8', '#969696', '#6f6f6f', '#474747', '#1f1f1f'],
    },
    dark: {
      ...USUAL.dark,
      accent: '#ff9a76',
      beneath: '#b5381c',
      bands: ['#262a2e', '#3c4146'],
      steps: ['#2a2d31', '#43474c', '#5f646a', '#7f848a', '#a2a7ac', '#c7cacd', '#eceded'],
    },
  },
};
