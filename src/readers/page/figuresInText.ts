import type { RawEntry } from '../../entry/index.js';
import type { Block } from './scanPage.js';

const DAY = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;
const PIPE_ROW = new RegExp(`^\\|?#?\\s*(${DAY})\\s*\\|(.*)$`);

/** Rows published as raw text such as `|# 28 March 2026 | 0 | 0 | 0 | |`, one or several per block. */
export function pipeRows(blocks: readonly Block[]): RawEntry[] {
  return blocks.flatMap(({ line, text }) => {
    if (text.length > 20_000 || !text.includes('|')) return [];
    return text.split(/\n|(?=\|#)/).flatMap((part) => {
      const [, date, rest = ''] = PIPE_ROW.exec(part.trim().replace(/\s+/g, ' ')) ?? [];
      if (date === undefined) return [];
      const cells = rest.split('|').map((cell) => cell.trim());
      return [{ line, cells: [date, ...cells.slice(0, 4)] }];
    });
  });
}

const PERIOD = new RegExp(`24-hour period 00:00 to 23:59 (${DAY})`);
const PEOPLE = /^Number of migrants detected in small boats:\s*(.+)$/i;
const BOATS = /^Number of boats detected:\s*(.+)$/i;
const UNCONTROLLED = /^Number of boats known by the MOD to be involved in uncontrolled landings:\s*(.+)$/i;

/** The figures of one day given in words, as on the page of 2022; `null` if the page has no day or number of people. */
export function dayFromWords(blocks: readonly Block[]): RawEntry | null {
  const find = (pattern: RegExp) =>
    blocks.map(({ text }) => pattern.exec(text.replace(/\s+/g, ' '))?.[1]).find(Boolean);
  const [date, people, boats, uncontrolled] = [PERIOD, PEOPLE, BOATS, UNCONTROLLED].map(find);
  if (date === undefined || people === undefined) return null;
  const line = blocks.find(({ text }) => PERIOD.test(text.replace(/\s+/g, ' ')))?.line ?? 1;
  return { line, cells: [date, people, boats ?? '', uncontrolled ?? ''].map((cell) => cell.trim()) };
}
