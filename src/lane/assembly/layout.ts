// Where things lie, in bytes, in the memory that the loop over lines shares with who asks it: AssemblyScript makes the one
// of this file, TypeScript the other.

/** What the loop has to say: a number of 32 bits each, at the indexes below. */
export const RESULTS = 0;
export const RESULT_COUNT = 16;
/** Where the first line begins that was not read, from the beginning of the input. */
export const END = 0;
/** The first rows whose lines end with CRLF and with LF alone; -1 where there is none. */
export const CRLF_ROW = 1;
export const LF_ROW = 2;
/** No figure is greater. */
export const MOST = 3;
/** What it has to be told before it can go on: one of the three below. */
export const WANTED = 4;
/** The month that it asks for, by its number. */
export const MONTH = 5;
/** Where the name that it asks for starts and ends, from the beginning of the input. */
export const NAME_START = 6;
export const NAME_END = 7;

/** Nothing: the lines are at their end, or the next one is not plain. */
export const NOTHING = 0;
/** How many days the month has, and the day before its first. */
export const A_MONTH = 1;
/** Whether the name, which it has not met, may be taken as it stands. */
export const A_NAME = 2;

/** By index of the column: the kind of its cells, a byte each. */
export const KINDS = 64;
export const MOST_COLUMNS = 4032;

/** By number of the month: how many days it has, a byte each, 0 as long as nobody asked; then the day before its first. */
export const MONTH_LENGTHS = 4096;
export const MONTH_BASES = 8192;
export const MOST_MONTHS = 4096;

/**
 * By row: where its line starts, from the beginning of the input. So many rows are given at once: of several series each is
 * to have some of them, and all are to stay close to the processor.
 */
export const STARTS = 24_576;
export const MOST_ROWS = 16_384;

/** Cells, a column after the other: days, numbers of names, figures. */
export const CELLS = 90_112;
export const MOST_CELLS = 262_144;

/** Numbers to hold others against, as many as there may be rows. */
export const HELD = 1_138_688;

/** The lines. Behind them there is more, since several bytes are looked at as one. */
export const INPUT = 1_204_224;
export const LONGEST_INPUT = 262_144;

/** All of it up to here, in pages of 64 kB; where there are names, so many more. */
export const PAGES = 23;
export const PAGES_OF_NAMES = 55;

/** A hash table of names: one more than the number of a name in each slot, 0 where there is none. */
export const SLOTS = 1_507_328;
export const SLOT_COUNT = 32_768;
/** By number of the name: its hash, where its spelling starts, and how long that is. */
export const NAMES = 1_638_400;
export const MOST_NAMES = 16_384;
export const SPELLINGS = 1_835_008;
export const LONGEST_NAME = 200;
