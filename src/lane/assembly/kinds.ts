/** `YYYY-MM-DD`. */
export const DATE = 0;
/** The name of a series. */
export const SERIES = 1;
/** Digits. This kind and those behind it give a number. */
export const FIGURE = 2;
/** Digits or nothing: what was not collected from the first day on. */
export const FIGURE_OR_BLANK = 3;
/** Digits, nothing, or a text that somebody else must judge. The kinds behind it are no figures. */
export const FIGURE_OR_TEXT = 4;
/** A text of which it matters whether it is there. */
export const ANY_TEXT = 5;
/** Of no use, but there. */
export const SKIPPED = 6;
