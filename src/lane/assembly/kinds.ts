/** A date, `YYYY-MM-DD`. */
export const DATE = 0;
/** The name of a series. */
export const SERIES = 1;
/** Digits. This kind and the following ones give a number. */
export const FIGURE = 2;
/** Digits or nothing, for figures that were not collected from the first day on. */
export const FIGURE_OR_BLANK = 3;
/** Digits, nothing, or text to be parsed elsewhere. The following kinds are not figures. */
export const FIGURE_OR_TEXT = 4;
/** Text of which only the presence is recorded. */
export const ANY_TEXT = 5;
/** A cell that is skipped. */
export const SKIPPED = 6;
