import type { RawEntry } from '../../table/index.js';
import type { Block } from './scanPage.js';

const DAY = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;
const PIPE_ROW = new RegExp(`^\\|?#?\\s*(${DAY})\\s*\\|(.*)$`);
const PIPE_HEADINGS = /^\|?#?\s*(Date)\s*\|(.*)$/i;

/** A row that was given in text. */
export interface TextRow extends RawEntry {
  /** Whether marks of notes were left out. */
  readonly isMarked: boolean;
}

/** Rows published as raw text such as `|# 28 March 2026 | 0 | 0 | 0 | |`, one or several per block. */
export function pipeRows(blocks: readonly Block[]): TextRow[] {
  return rowsLike(PIPE_ROW, blocks);
}

/** The headings of a table that was published as raw text: `| Date | Migrants arrived |`. */
export function pipeHeadings(blocks: readonly Block[]): RawEntry[] {
  return rowsLike(PIPE_HEADINGS, blocks);
}

function rowsLike(pattern: RegExp, blocks: readonly Block[]): TextRow[] {
  return blocks.flatMap(({ line, text, isMarked }) => {
    if (text.length > 20_000 || !text.includes('|')) return [];
    return text.split(/\n|(?=\|#)/).flatMap((part) => {
      const [, date, rest = ''] = pattern.exec(part.trim().replace(/\s+/g, ' ')) ?? [];
      if (date === undefined) return [];
      const cells = rest.split('|').map((cell) => cell.trim());
      // Words may follow the last row, but no figure.
      const end = cells.slice(4).some((cell) => /^\d+$/.test(cell)) ? cells.length : 4;
      return [{ line, cells: [date, ...cells.slice(0, end)], isMarked }];
    });
  });
}

const PERIOD = new RegExp(`24-hour period 00:00 to 23:59 (${DAY})`);
const PEOPLE = /^Number of migrants detected in small boats:\s*(.+)$/i;
const BOATS = /^Number of boats detected:\s*(.+)$/i;
const UNCONTROLLED = /^Number of boats known by the MOD to be involved in uncontrolled landings:\s*(.+)$/i;

/** The figures of one day given in words, as on the page of 2022; `null` if the page has no day or number of people. */
export function dayFromWords(blocks: readonly Block[]): TextRow | null {
  const [day, people, boats, uncontrolled] = [PERIOD, PEOPLE, BOATS, UNCONTROLLED].map(
    (pattern) => said(pattern, blocks)[0],
  );
  if (day === undefined || people === undefined) return null;
  const found = [day, people, boats, uncontrolled];
  return {
    line: day.line,
    cells: found.map((each) => each?.value.trim() ?? ''),
    isMarked: found.some((each) => each?.isMarked === true),
  };
}

/** The line on which a page in words says another day or figure than the one that it has said; `null` if it says one each. */
export function lineOfSecondDay(blocks: readonly Block[]): number | null {
  const lines = [PERIOD, PEOPLE, BOATS, UNCONTROLLED].flatMap((pattern) => {
    const [first, ...more] = said(pattern, blocks);
    return more.find(({ value }) => value !== first?.value)?.line ?? [];
  });
  return lines.length === 0 ? null : Math.min(...lines);
}

function said(pattern: RegExp, blocks: readonly Block[]) {
  return blocks.flatMap(({ line, text, isMarked }) => {
    const value = pattern.exec(text.replace(/\s+/g, ' '))?.[1];
    return value ? [{ line, value, isMarked }] : [];
  });
}
