import { isWholeYear, yearOf } from '../../calendar/index.js';
import type { Figure, Measure, Role } from '../figure/figure.js';
import { type AskedInWords, askTotal } from '../question/ask.js';
import { roundingOf } from '../question/roundingOf.js';
import type { Reading, Scene } from '../statement.js';
import { COSTS } from './costs.js';
import type { Settled } from './settle.js';
import { isPlausible } from './spansOf.js';

/** Reads the figures with a role: each measure that they may be of, over each of the days that they may be about. */
export function countsOf(
  scene: Scene,
  role: Role,
  ask: (settled: Settled, measure: Measure) => AskedInWords = askTotal,
): Reading[] {
  return scene.figures
    .filter((figure) => figure.role === role)
    .flatMap((figure) => readCount(scene, figure, ask));
}

function readCount(
  scene: Scene,
  figure: Figure,
  ask: (settled: Settled, measure: Measure) => AskedInWords,
): Reading[] {
  const { candidates } = scene.spans.get(figure) ?? { candidates: [] };
  const doubt = figure.doubt === null ? 0 : COSTS.untied;
  return figure.measures.flatMap((measure, index) => {
    const rounding = roundingOf({
      ...figure,
      role: measure === 'people-per-boat' ? 'per-boat' : figure.role,
    });
    return candidates
      .filter(({ settled }) => isPlausible(figure, measure, settled))
      .flatMap(({ settled, cost }) => {
        // "56 crossings" may count boats.
        const isOfBoats = !figure.bare && measure === 'boats' && index > 0;
        const all = cost + doubt + (isOfBoats ? COSTS.otherYear : index * COSTS.otherMeasure);
        const read = (asked: AskedInWords, dearer: number): Reading => ({
          at: figure.at,
          end: figure.at + 1,
          ...asked,
          expected: figure.value,
          rounding,
          cost: all + dearer,
        });
        return [
          read(ask(settled, measure), 0),
          ...onAnnualTable(settled, measure, figure.role).map((asked) => read(asked, COSTS.annualTable)),
        ];
      });
  });
}

/** A whole year on the finalised annual table. */
function onAnnualTable(settled: Settled, measure: Measure, role: Role): AskedInWords[] {
  if (role !== 'count' || measure !== 'arrivals' || settled.kind !== 'span' || !isWholeYear(settled.span))
    return [];
  const year = yearOf(settled.span.first);
  const question = { calculation: 'total', asked: { year, basis: 'annual' }, path: 'total' } as const;
  return [{ question, words: `arrivals in ${year} on the finalised annual table` }];
}
