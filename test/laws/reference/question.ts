import type { Kind } from './calendar.js';
import type { Measure } from './figures.js';

/** A question in the words of the command line, each option under its name. */
export interface Question {
  readonly command: 'ytd' | 'compare' | 'total' | 'by' | 'day' | 'records' | 'milestones' | 'streaks';
  /** What is typed without a name: the period of `by`, the day of `day`, the thresholds of `milestones`. */
  readonly words?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly asOf?: string | undefined;
  readonly years?: readonly number[] | undefined;
  readonly measure?: Measure | undefined;
  readonly align?: 'date' | 'day-of-year' | undefined;
  readonly basis?: 'daily' | 'annual' | undefined;
  /** A day, or a day of the year such as `04-30`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly half?: string | undefined;
  readonly week?: string | undefined;
  readonly weekend?: string | undefined;
  readonly last?: string | undefined;
  readonly since?: string | undefined;
  readonly comparedWith?: string | undefined;
  readonly cumulative?: boolean | undefined;
  readonly change?: boolean | undefined;
  readonly top?: number | undefined;
  readonly highest?: Kind | undefined;
  readonly lowest?: Kind | undefined;
  readonly window?: number | undefined;
  readonly over?: number | undefined;
  readonly inMonth?: number | undefined;
  readonly allTime?: boolean | undefined;
  readonly kind?: 'without' | 'with' | undefined;
  /** The series that are used, and whether each of them is asked by itself. */
  readonly only?: readonly string[] | undefined;
  readonly each?: boolean | undefined;
}

export function toLine({ command, words = [], only = [], ...options }: Question): string {
  const typed = Object.entries(options).flatMap(([name, value]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === undefined || value === false ? [] : value === true ? [option] : [`${option} '${value}'`];
  });
  return [command, ...words, ...typed, ...only.map((name) => `--only '${name}'`)].join(' ');
}

/** A question that has no answer. */
export class Refused extends Error {}

export function refuse(reason: string): never {
  throw new Refused(reason);
}
