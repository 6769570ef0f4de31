// Layout, in bytes, of the memory shared by the loop over lines, in AssemblyScript, and its caller, in TypeScript.

/** Results of the loop: a 32-bit number each, at the indexes below. */
export const RESULTS = 0;
export const RESULT_COUNT = 16;
/** Offset in the input of the first line that was not read. */
export const END = 0;
/** First row whose line ends with CRLF, and first whose line ends with LF alone; -1 if there is none. */
export const CRLF_ROW = 1;
export const LF_ROW = 2;
/** The greatest figure. */
export const MOST = 3;
/** Request of the loop that must be answered before it can go on: one of the three below. */
export const WANTED = 4;
/** Number of the requested month. */
export const MONTH = 5;
/** Offsets in the input at which the requested name starts and ends. */
export const NAME_START = 6;
export const NAME_END = 7;

/** No request: the lines are at their end, or the next one is not plain. */
export const NOTHING = 0;
/** Request for the number of days of a month, and the day before its first. */
export const A_MONTH = 1;
/** Request whether a new name is usable as it stands. */
export const A_NAME = 2;

/** Kind of the cells of each column, a byte each. */
export const KINDS = 64;
export const MOST_COLUMNS = 4032;

/** Number of days of each month, a byte each, 0 if not known yet; then the day before its first. */
export const MONTH_LENGTHS = 4096;
export const MONTH_BASES = 8192;
export const MOST_MONTHS = 4096;

/**
 * Offset in the input of the line of each row. The number of rows per batch is a compromise: enough for several series
 * to have some each, few enough to stay in the processor's cache.
 */
export const STARTS = 24_576;
export const MOST_ROWS = 16_384;

/** Cells, one column after the other: days, numbers of names, figures. */
export const CELLS = 90_112;
export const MOST_CELLS = 262_144;

/** Numbers to compare others with, up to `MOST_ROWS`. */
export const HELD = 1_138_688;

/** The lines. Memory continues after them, since several bytes are loaded at once. */
export const INPUT = 1_204_224;
export const LONGEST_INPUT = 262_144;

/** Size of the memory up to here, in pages of 64 kB, and of the pages added for names. */
export const PAGES = 23;
export const PAGES_OF_NAMES = 55;

/** Hash table of names: each slot has the number of a name plus 1, or 0. */
export const SLOTS = 1_507_328;
export const SLOT_COUNT = 32_768;
/** Hash of each name, the address of its spelling, and the length of that in bytes. */
export const NAMES = 1_638_400;
export const MOST_NAMES = 16_384;
export const SPELLINGS = 1_835_008;
export const LONGEST_NAME = 200;
