import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as calculations from '../../src/calculations/index.js';
import { lackingDays } from '../../src/claim/daysBehind.js';
import {
  askRelease,
  findFigure,
  judge,
  pathTo,
  ROUNDINGS,
  type Rounding,
  standsFor,
} from '../../src/claim/index.js';
import { fromWords } from '../../src/question/index.js';
import { CASES } from '../golden/cases.js';
import { officialRelease } from '../support/figures.js';
import { run } from '../support/run.js';

const release = await officialRelease();
const askAbout = askRelease(release);
const ask = (line: string) => askAbout(fromWords(line));

/** Command lines of the examples and golden cases of all calculations, without options for the output; other data and errors are left out. */
const QUESTIONS = [
  ...new Set(
    Object.values(calculations).flatMap(({ name, examples }) => [
      ...examples.map(({ line }) => line),
      ...(CASES[name] ?? []).filter(({ files, code = 0 }) => !files && code === 0).map(({ line }) => line),
    ]),
  ),
].map((line) => line.replace(/ --(?:(?:format|precision) \S+|json\b)/g, ''));

type Route = readonly (string | number)[];

function leaves(value: unknown, route: Route = []): Route[] {
  if (typeof value !== 'object' || value === null) return [route];
  const entries = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const)
    : Object.entries(value);
  return entries.flatMap(([key, each]) => leaves(each, [...route, key]));
}

describe('paths', () => {
  it.each(QUESTIONS)('lead back to every figure that they are made of: crossings %s', (question) => {
    const { data, mainFigure } = ask(question);
    const routes = leaves(data);
    expect(routes.length).toBeGreaterThan(0);
    for (const route of routes)
      expect(findFigure(data, pathTo(data, route), mainFigure).route).toEqual(route);
  });

  it.each(QUESTIONS)('give the same data as the command line: crossings %s', async (question) => {
    const { out } = await run(`${question} --json`);
    expect(ask(question).data).toEqual(JSON.parse(out).data);
  });
});

describe('claims', () => {
  it.each(QUESTIONS)('hold for every figure as it is: crossings %s', (question) => {
    const { data } = ask(question);
    const routes = leaves(data).slice(0, 400);
    const figures = routes.map(
      (route) =>
        route.reduce((value, key) => (value as Record<string, unknown>)[key] as object, data) as unknown,
    );
    const claims = routes.map((route, index) => ({
      id: String(index),
      question: fromWords(`${question} :: ${pathTo(data, route)}`),
      words: '',
      expected: (figures[index] ?? 0) as string | number | boolean,
      rounding: 'exact' as const,
      source: null,
    }));
    const verdicts = judge(claims, askAbout).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(
      figures.map((figure, index) =>
        figure === null || lackingDays(data, routes[index] as Route) > 0 ? 'unknown' : 'holds',
      ),
    );
  });
});

describe('roundings', () => {
  const counts = fc.integer({ min: 1, max: 1_000_000 });
  const words = Object.keys(ROUNDINGS) as Rounding[];

  it('accept a figure for itself, except those that say it is another', () => {
    const others: readonly Rounding[] = ['nearly', 'just-over', 'more-than', 'fewer-than'];
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(...words),
        (value, rounding) => standsFor(rounding, value, value, 0) === !others.includes(rounding),
      ),
    );
  });

  it('are opposites: more-than and at-most, at-least and fewer-than', () => {
    fc.assert(
      fc.property(counts, counts, (published, actual) => {
        const stands = (rounding: Rounding) => standsFor(rounding, published, actual, 0);
        return stands('more-than') !== stands('at-most') && stands('at-least') !== stands('fewer-than');
      }),
    );
  });

  it('accept as about whatever is nearly, just over, rounded or exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 1_000_000 }),
        fc.double({ min: 0.9, max: 1.1, noNaN: true }),
        (published, share) => {
          const actual = Math.round(published * share);
          const stands = (rounding: Rounding) => standsFor(rounding, published, actual, 0);
          const closer = (['nearly', 'just-over', 'rounded', 'exact'] as const).some(stands);
          return !closer || stands('about');
        },
      ),
    );
  });

  it('judge rises and falls alike', () => {
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.constantFrom(...words),
        (published, actual, rounding) =>
          standsFor(rounding, published, actual, 0) === standsFor(rounding, -published, -actual, 0),
      ),
    );
  });
});
