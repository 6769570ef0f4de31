import type { ChartSeries } from '../../report/index.js';
import { SERIES } from './palette.js';

/** How a series is told from the others: by colour, and by dashes or hollow areas where there are more of them than colours. */
export interface Paint {
  readonly line: string;
  readonly area: string;
  /** Dashes for a line, no filling for an area. */
  readonly dashed: boolean;
}

/**
 * The first colour is for the series that the question is about, and for no other where there is one. Those listed near
 * it get whole lines, those further away dashes.
 */
export function paintsOf(series: readonly ChartSeries[]): Paint[] {
  const centre = series.findIndex(({ emphasis }) => emphasis);
  if (centre === -1) return series.map((_, index) => paintOf(index, SERIES.length));
  const order = [...series.keys()].sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b);
  return series.map((_, index) =>
    index === centre ? FOREMOST : paintOf(order.indexOf(index) - 1, SERIES.length - 1),
  );
}

const FOREMOST: Paint = { line: 'line0', area: 'area0', dashed: false };

/** Takes the last `count` colours in turn. */
function paintOf(rank: number, count: number): Paint {
  const colour = SERIES.length - count + (rank % count);
  return {
    line: `line${colour}`,
    area: `area${colour}`,
    dashed: Math.floor(rank / count) % 2 === 1,
  };
}
