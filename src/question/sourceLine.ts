import { longDate, type Span, spanInWords, toCivilDate } from '../calendar/index.js';
import type { NamedSeries } from '../entry/index.js';
import { editionInWords, isFileName, MERGED, type Provenance, shortNames } from '../release/index.js';
import { phrase, type SourceLine } from '../report/index.js';
import { seriesInWords } from './seriesInWords.js';

/** Source and coverage of the figures, for a person and for a machine. */
export function sourceLine(
  { source, name, edition, files }: Provenance,
  coverage: Span,
  series: NamedSeries | null = null,
): SourceLine {
  const last = longDate(coverage.last);
  const which = series ? phrase`, ${seriesInWords(series)}` : [];
  const origin = ORIGIN_WORDS[source];
  const published = edition === null ? '' : `, edition of ${editionInWords(edition)}`;
  return {
    name,
    edition,
    from: toCivilDate(coverage.first),
    to: toCivilDate(coverage.last),
    files,
    ...(series && { series: { column: series.column, names: [...series.byName.keys()] } }),
    phrase:
      origin === undefined
        ? phrase`Data: ${name}${published}${which}, ${spanInWords(coverage.first, coverage.last)}`
        : phrase`${name}${published}, provisional${origin}, to ${last}`,
  };
}

/** Whether all figures are the publisher's, as it published them. */
export function isPublished({ source }: Provenance): boolean {
  return ORIGIN_WORDS[source] !== undefined && source !== MERGED;
}

/** The line below a picture: the publisher's figures by their edition, with the licence; other figures as `source` names them. */
export function pictureSource(provenance: Provenance, source: string): string {
  if (!isPublished(provenance)) return `Source: ${source.replace(/^Data: /, '')}`;
  const { name, edition } = provenance;
  const published = edition === null ? '' : `, edition of ${editionInWords(edition)}`;
  return `Source: ${name}${published}, provisional; Open Government Licence v3.0`;
}

/** Words for the place where figures of the publisher were found, by source. */
const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  bundled: ' (bundled)',
  store: ' (from the store)',
  publisher: ' (just fetched)',
  [MERGED]: '',
};

/** `the edition of 21 August 2026`, or the name of the file. */
export function releaseInWords({ source, name, edition }: Provenance): string {
  return edition === null || ORIGIN_WORDS[source] === undefined
    ? name
    : `the edition of ${editionInWords(edition)}`;
}

/** Two releases to compare; files of one name with the folders that tell them apart. */
export function bothInWords(earlier: Provenance, later: Provenance): [earlier: string, later: string] {
  const words = [releaseInWords(earlier), releaseInWords(later)] as const;
  const [before = '', after = ''] =
    words[0] === words[1] && earlier.files.every(isFileName)
      ? shortNames([...earlier.files, ...later.files])
      : words;
  return [before, after];
}
