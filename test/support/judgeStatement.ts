import type { Statement } from '../../src/statements/statement.js';
import { json } from './ask.js';

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

/** What the bundled figures have for a statement; `null` where they cannot say. */
export async function figureFor({ claim }: Pick<Statement, 'claim'>): Promise<unknown> {
  const [question = '', path = ''] = claim.split(' :: ');
  let value: unknown = await json(`${question} --quiet`);
  for (const step of path.split('.'))
    value = Array.isArray(value) ? row(value, step) : (value as never)?.[step];
  return value ?? null;
}

function row(rows: readonly unknown[], step: string): unknown {
  const place = /^\[(\d+)\]$/.exec(step)?.[1];
  if (place !== undefined) return rows[+place];
  return rows.find((each) =>
    ['year', 'date', 'threshold', 'from'].some((key) => String((each as Tree)[key as never]) === step),
  );
}

/** Whether the bundled figures bear a statement out. */
export async function holds(statement: Statement): Promise<boolean> {
  const actual = await figureFor(statement);
  const { expected, rounding } = statement;
  if (typeof expected === 'string' || typeof actual !== 'number') return actual === expected;
  return ROUNDINGS[rounding](Math.abs(expected), expected < 0 ? -actual : actual);
}

const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0;
const rounded = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;

function step(value: number): number {
  let place = 1;
  while (value >= 1000 && place < 1000 && value % (place * 10) === 0) place *= 10;
  return place;
}

const ROUNDINGS: Readonly<Record<Statement['rounding'], (said: number, actual: number) => boolean>> = {
  exact: (said, actual) => said === actual,
  percent: (said, actual) => rounded(actual, decimals(said)) === said,
  rounded: (said, actual) => rounded(actual / step(said), decimals(said)) * step(said) === said,
  about: (said, actual) => Math.abs(actual - said) <= said / 20,
  'about-percent': (said, actual) => Math.abs(actual - said) <= said / 10,
  'nearly-percent': (said, actual) => actual < said + 0.5 && actual >= said * 0.9,
  nearly: (said, actual) => actual < said && actual >= said * 0.95,
  'more-than': (said, actual) => actual > said,
  'at-least': (said, actual) => actual >= said,
  'fewer-than': (said, actual) => actual < said,
};
