import type { ScaleLinear } from 'd3-scale';
import { curveLinear, line } from 'd3-shape';
import type { ChartSeries } from '../../report/index.js';
import { isDrawable } from './scales.js';

/** The path of a series in two decimals; a value that is not known leaves a gap, and one between two gaps is a dot. */
export function linePath(
  { values }: ChartSeries,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string {
  const draw = line<number | null>()
    .defined(isDrawable)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .curve(curveLinear)
    .digits(2);
  return draw(values) ?? '';
}
