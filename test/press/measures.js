import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const DAYS = parse(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'daily.csv')), {
  columns: true,
});

/** Days of a span, both ends included: of a day, a month, a year, or from one day to another. */
function daysOf(span) {
  const [from, to = from] = span.split('..');
  // A tilde sorts after the rest of any date that begins so.
  return DAYS.filter(({ date }) => date >= from && date <= `${to}~`);
}

const total = (column, span) => daysOf(span).reduce((sum, day) => sum + Number(day[column]), 0);
const highest = (column, span) =>
  daysOf(span).reduce((a, b) => (Number(b[column]) > Number(a[column]) ? b : a));

function measure(name, span) {
  return name === 'people per boat' ? total('arrivals', span) / total('boats', span) : total(name, span);
}

/** The first day on which the arrivals since the start of the span were more than the limit. */
function datePassed(span, limit) {
  let sum = 0;
  return daysOf(span).find((day) => {
    sum += Number(day.arrivals);
    return sum > limit;
  })?.date;
}

/** The forms of `measure_and_span` that the texts need, each with what gives its value. */
const FORMS = [
  [/^(arrivals|boats|people per boat) (\S+)$/, measure],
  [
    /^(?:change|fall) % (arrivals|boats|people per boat) (\S+) v (\S+)$/,
    (name, span, other) => 100 * Math.abs(measure(name, span) / measure(name, other) - 1),
  ],
  [/^difference arrivals (\S+) and (\S+)$/, (a, b) => Math.abs(total('arrivals', a) - total('arrivals', b))],
  [
    /^fall % arrivals (\S+) v (\S+) is more than (\S+)$/,
    (span, other, least) =>
      100 * (1 - total('arrivals', span) / total('arrivals', other)) > Number(least) ? 'yes' : 'no',
  ],
  [/^times arrivals (\S+) v (\S+)$/, (span, other) => total('arrivals', span) / total('arrivals', other)],
  [/^date of most arrivals (\S+)$/, (span) => highest('arrivals', span).date],
  [
    /^day with most arrivals (\S+) is (\S+)$/,
    (span, day) => (highest('arrivals', span).date === day ? 'yes' : 'no'),
  ],
  [/^days without arrivals (\S+)$/, (span) => daysOf(span).filter(({ arrivals }) => arrivals === '0').length],
  [
    /^days with more than (\d+) arrivals (\S+)$/,
    (limit, span) => daysOf(span).filter(({ arrivals }) => Number(arrivals) > Number(limit)).length,
  ],
  [
    /^last day with arrivals (\S+)$/,
    (span) => daysOf(span).findLast(({ arrivals }) => arrivals !== '0').date,
  ],
  [/^date (\S+) passed (\d+)$/, (span, limit) => datePassed(span, Number(limit))],
  [
    /^rank of arrivals (\d+) among years (\d+)\.\.(\d+) is (\d+)$/,
    (year, first, last, rank) => {
      const years = Array.from({ length: last - first + 1 }, (_, at) => `${Number(first) + at}`);
      const above = years.filter((each) => total('arrivals', each) > total('arrivals', year));
      return above.length + 1 === Number(rank) ? 'yes' : 'no';
    },
  ],
];

/**
 * The value that fixtures/daily.csv gives, as gold.csv has it: a whole number, two decimals, a date, or yes or no; changes
 * without their sign. Throws if no form fits.
 */
export function trueValue(measureAndSpan) {
  const form = FORMS.find(([pattern]) => pattern.test(measureAndSpan));
  if (form === undefined)
    throw new Error(`Unexpected measure_and_span ${measureAndSpan}, expected a form that measures.js knows`);
  const [pattern, compute] = form;
  const value = compute(...pattern.exec(measureAndSpan).slice(1));
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : `${value}`;
}
