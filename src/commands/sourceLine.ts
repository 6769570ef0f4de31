import { longDate, longDateOf, type Span, spanInWords, toCivilDate } from '../calendar/index.js';
import type { Provenance } from '../release/index.js';
import { phrase, type SourceLine } from '../report/index.js';

/** Where the figures come from and how far they go, for a person and for a machine. */
export function sourceLine({ source, name, edition, files }: Provenance, coverage: Span): SourceLine {
  const last = longDate(coverage.last);
  const published = edition === null ? '' : `, edition of ${longDateOf(edition)}`;
  const bundled = source === 'bundled' ? ', provisional (bundled)' : '';
  return {
    name,
    edition,
    from: toCivilDate(coverage.first),
    to: toCivilDate(coverage.last),
    files,
    phrase:
      edition === null
        ? phrase`Data: ${name}, ${spanInWords(coverage.first, coverage.last)}`
        : phrase`${name}${published}${bundled}, to ${last}`,
  };
}
