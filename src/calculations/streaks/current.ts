import { longDate, type Span, toCivilDate } from '../../calendar/index.js';
import { type Phrase, phrase, quantity } from '../../report/index.js';
import { knownOn, runs, type Series } from '../../series/index.js';

/** A run that is under way; first and last day as `YYYY-MM-DD`, both included. */
export interface CurrentRun {
  readonly kind: 'without-arrivals' | 'with-arrivals';
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** `null` where the last day counted has no figure; a run that began before the span keeps its length. */
export function currentRun(series: Series, span: Span): CurrentRun | null {
  const figure = knownOn(series, span.last);
  if (Number.isNaN(figure)) return null;
  const kind = figure === 0 ? 'without' : 'with';
  const run = runs(series, { first: series.first, last: span.last }, kind).at(-1);
  if (run === undefined || !run.ongoing) return null;
  return {
    kind: `${kind}-arrivals`,
    from: toCivilDate(run.span.first),
    to: toCivilDate(run.span.last),
    days: run.days,
  };
}

/** `On 20 August 2026: 3 days in a row without arrivals.` */
export function currentInWords(current: CurrentRun | null, what: string, span: Span): Phrase {
  const when = longDate(span.last);
  if (current === null) return phrase`On ${when} no run is known to be under way.`;
  const kind = current.kind === 'without-arrivals' ? 'without' : 'with';
  return phrase`On ${when}: ${quantity(current.days, 'days')} in a row ${kind} ${what}.`;
}
