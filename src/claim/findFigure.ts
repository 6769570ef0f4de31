import { BeyondDataError, didYouMean, QuestionError } from '../option/index.js';
import { quote } from '../text/index.js';
import { childrenOf, choices, isObject, names, type Step } from './figurePath.js';

/** A figure in the data of a report. */
export interface Figure {
  /** `null` where it is unknown. */
  readonly value: string | number | boolean | null;
  readonly route: Step['route'];
}

/**
 * The figure that a path names: keys and rows with dots between them. In a list, a segment is the value of a field that
 * names the row (its year, date, threshold, first day …), or `[0]`, its place; where it names several rows, the next
 * segment chooses among them. A segment that is not found at its level is looked for below; a single match is used. A path that ends at a row, or that
 * is empty, means the main figure of it.
 *
 * Throws `QuestionError` for a path that leads nowhere or to several figures, naming what there is, and `BeyondDataError`
 * for a row that these data do not have.
 */
export function findFigure(data: object, path: string, mainFigure: readonly string[]): Figure {
  const segments = path.trim() === '' ? [] : path.split('.').map((segment) => segment.trim());
  let steps: readonly Step[] = [{ value: data, route: [] }];
  for (const segment of segments) steps = follow(steps, segment, data);
  return settle(steps, data, mainFigure);
}

/** A single value, or several rows of the same list. */
type Steps = readonly Step[];

function follow(steps: Steps, segment: string, data: object): Steps {
  // What is unknown has nothing in it: whatever is asked of it is unknown.
  if (steps.length === 1 && steps[0]?.value === null) return steps;
  const here = enter(steps, segment);
  if (here.length > 0) return here;
  const [only, ...others] = steps.flatMap((step) => below(step, segment));
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined)
    throw new QuestionError(
      `${quote(segment)} can be ${choices([only, ...others].flat(), data)}: name one of them`,
    );
  throw absent(steps, segment, data);
}

/** Values that a segment names at this level; empty where there are none. */
function enter(steps: Steps, segment: string): Steps {
  const [only] = steps;
  if (steps.length > 1) return among(steps, segment);
  if (only === undefined) return [];
  if (Array.isArray(only.value)) return among(childrenOf(only), segment);
  const child = childrenOf(only).find(({ route }) => route.at(-1) === segment);
  if (child !== undefined) return [child];
  // A row that was found by its year may be named by its month as well.
  return typeof only.route.at(-1) === 'number' && names(segment, only.value) ? steps : [];
}

function among(rows: Steps, segment: string): Steps {
  const place = /^\[(\d{1,6})\]$/.exec(segment)?.[1];
  if (place !== undefined) return rows.slice(+place, +place + 1);
  return rows.filter(({ value }) => names(segment, value));
}

/** Values that a segment names at any depth below. */
function below(step: Step, segment: string): Steps[] {
  return childrenOf(step).flatMap((child): Steps[] => {
    const found = enter([child], segment);
    return found.length > 0 ? [found] : below(child, segment);
  });
}

/** Error for a missing row or key: other data may have the row, so that is a `BeyondDataError`; a missing key is a mistake in the question. */
function absent(steps: Steps, segment: string, data: object): QuestionError {
  const inside = steps.length > 1 ? steps : childrenOf(steps[0] as Step);
  const there = choices(inside, data);
  if (isBarePlace(segment, inside)) {
    return new QuestionError(
      `there is no ${quote(segment)} in the answer: a place in a list is written [${+segment}]`,
    );
  }
  if (/^(\[\d+\]|\d.*)$/.test(segment)) {
    return new BeyondDataError(
      `there is no ${quote(segment)} in the answer${there === '' ? '' : `, which has ${there}`}`,
    );
  }
  // The place of a row is not what one would write.
  const keys = inside.map(({ route }) => route.at(-1)).filter((key) => typeof key === 'string');
  return new QuestionError(
    `there is no figure ${segment === '' ? '""' : quote(segment)}: there are ${there}${didYouMean(segment, keys)}`,
  );
}

/** Numbers by which rows are named, all of them from 1. */
const NUMBERED = ['period', 'rank', 'threshold'];

/** A place without its brackets: a number that can be the name of no row. */
function isBarePlace(segment: string, inside: Steps): boolean {
  if (!/^\d{1,3}$/.test(segment)) return false;
  if (+segment === 0) return true;
  const rows = inside.map(({ value }) => value).filter(isObject);
  return +segment < rows.length && !rows.some((row) => NUMBERED.some((key) => Object.hasOwn(row, key)));
}

function settle(steps: Steps, data: object, mainFigure: readonly string[]): Figure {
  const [step, ...others] = steps;
  if (step === undefined || others.length > 0) throw several(steps, data);
  const { value, route } = step;
  if (Array.isArray(value)) {
    if (value.length === 0) return { value: null, route };
    if (value.length > 1) throw several(childrenOf(step), data);
    return settle(childrenOf(step), data, mainFigure);
  }
  if (!isObject(value)) return { value: value as Figure['value'], route };
  const key = mainFigure.find((each) => Object.hasOwn(value, each));
  const main = childrenOf(step).find(({ route: below }) => below.at(-1) === key);
  if (main !== undefined) return settle([main], data, mainFigure);
  throw several(childrenOf(step), data);
}

function several(steps: Steps, data: object): QuestionError {
  return new QuestionError(
    `the answer has several figures, ${choices(steps, data)}: name one of them after ::`,
  );
}
