import { ytd } from '../calculations/ytd.js';
import { dayAndMonth, firstDayOf, lastDayOf, longDate, toCivilDate, yearOf } from '../calendar/index.js';
import { BeyondDataError, resolveAsOf, resolveMeasure, resolveYears } from '../option/index.js';
import { type ChartSeries, listedWords, measureWords, phrase } from '../report/index.js';
import { type ChartQuestion, type ChartResult, chartText } from './chartKind.js';
import { axisPlace, byDay, totalsAlongAxis, withGaps, yearAxis } from './yearAxis.js';

/** Earlier years from which on a middle half says something. */
const FEWEST_FOR_HALF = 4;

/**
 * The running total of a year to the as-of date, over the range of the totals of earlier years by each date, and their middle half:
 * from the lower to the upper quartile. Throws `BeyondDataError` for fewer than two earlier years.
 */
export function bandChart(question: ChartQuestion): ChartResult {
  const { series: set, asked } = question;
  const asOf = resolveAsOf(asked, set.coverage);
  const year = yearOf(asOf);
  const name = resolveMeasure(asked.measure, set.measures);
  const figures = set.series(name);
  const wanted = asked.years === 'all' ? undefined : asked.years;
  const others = resolveYears(wanted, year, set.coverage).filter(
    (each) => each < year && firstDayOf(each) >= set.coverage.first,
  );
  if (others.length < 2)
    throw new BeyondDataError(`a band needs two years before ${year} that have figures from 1 January on`);
  const compared = (shown: readonly number[]) =>
    ytd.compute({ ...question, asked: { asOf, measure: name, years: shown } });
  const base = compared(others);
  const own = { name: String(year), emphasis: true, values: totalsAlongAxis(figures, year, asOf) };
  const totals = others.map((other) => totalsAlongAxis(figures, other, lastDayOf(other)));
  const edge = (edgeName: string, share: number): ChartSeries => ({
    name: edgeName,
    emphasis: false,
    values: own.values.map((_, index) => quantile(totals, index, share)),
  });
  const [lowest, lower, upper, highest] = [
    edge('lowest', 0),
    edge('lower quartile', 0.25),
    edge('upper quartile', 0.75),
    edge('highest', 1),
  ] as const;
  const among = yearsInWords(others);
  const hasHalf = others.length >= FEWEST_FOR_HALF;
  const shown = hasHalf ? `the range and the middle half of ${among}` : `the range of ${among}`;
  const title = measureWords(name, base.unit).title;
  const method = phrase`The middle half is from the lower to the upper quartile of the totals of ${among} by each date, interpolated between years.`;
  return {
    base: { ...base, notes: [...base.notes, ...(hasHalf ? [method] : [])] },
    last: asOf,
    chart: {
      kind: 'lines',
      ...chartText(
        `${title}: running total to ${longDate(asOf)}, over ${shown}`,
        compared(others.slice(0, 2)),
        compared(others.slice(0, 1)),
      ),
      ...yearAxis(),
      lines: [{ ...own, values: withGaps(own.values, year, figures) }],
      bands: [
        { name: `range of ${among}`, isInner: false, low: lowest, high: highest },
        ...(hasHalf ? [{ name: 'their middle half', isInner: true, low: lower, high: upper }] : []),
      ],
      running: true,
      marker: { at: axisPlace(asOf), label: dayAndMonth(asOf) },
    },
    placeOf: (day) => (yearOf(day) === year && day <= asOf ? axisPlace(day) : null),
    series: [own, highest, ...(hasHalf ? [upper, lower] : []), lowest].map((each) => ({
      name: each.name,
      from: toCivilDate(firstDayOf(year)),
      step: 'day',
      values: byDay(each.values, year),
      partial: [],
    })),
  };
}

/** `2018 to 2025`, or each year where some between are left out. */
function yearsInWords(years: readonly number[]): string {
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
  if (years.length > 2 && last - first === years.length - 1) return `${first} to ${last}`;
  return listedWords([...years].sort((one, other) => one - other).map(String));
}

/**
 * The quantile of the values at a place, by linear interpolation between them (type 7 of Hyndman and Fan, 1996:
 * https://doi.org/10.2307/2684934); `null` where one is unknown.
 */
function quantile(
  series: readonly (readonly (number | null)[])[],
  index: number,
  share: number,
): number | null {
  const values = series.map((each) => each[index] ?? null);
  if (values.includes(null)) return null;
  const sorted = (values as number[]).toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
