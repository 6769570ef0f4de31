/** The look of pictures: colours by what they are for, the font, and the widths of lines. */
export interface Theme {
  /** Families of the font, the one liked best first; the last is a generic name that every system knows. */
  readonly font: string;
  /** Size of labels, in pixels; all letters grow with it. */
  readonly size: number;
  readonly light: Colours;
  readonly dark: Colours;
  /** Widths in pixels: of the line of the year in question, and of the others. */
  readonly lines: { readonly accent: number; readonly context: number };
  /** What separates thousands: `1,234`, `1 234` or nothing. */
  readonly numbers: NumberStyle;
  /** A picture as a `data:` address, drawn in the lower right corner; `null` for none. */
  readonly logo: string | null;
}

/** Colours on a light or a dark background, as `#rrggbb`. */
export interface Colours {
  readonly paper: string;
  /** Titles and labels. */
  readonly ink: string;
  /** Less important words: ticks, units, the source. */
  readonly muted: string;
  /** Grid lines. They only guide the eye and may be faint. */
  readonly grid: string;
  /** The year in question. */
  readonly accent: string;
  /** The other years, the nearest to the one in question first. */
  readonly context: readonly [string, string, string, string];
  /** Frames of days without a figure, less prominent than the days that have one. */
  readonly frame: string;
  /** Bars beneath a line, which must contrast with the line as much as with the background. */
  readonly beneath: string;
  /** Areas behind a line: the outer one, and one within it. */
  readonly bands: readonly [string, string];
  /** Shades of days in a calendar, from lowest to highest. */
  readonly steps: readonly [string, string, string, string, string, string, string];
}

/** Words for the themes of the program. */
export const THEME_NAMES = ['default', 'contrast', 'grey'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Words for what separates thousands. */
export const NUMBER_STYLES = ['comma', 'space', 'plain'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** Kinds of background that a theme has colours for. */
export type Background = 'light' | 'dark';
