import type { InputText } from '../../entry/index.js';
import { type Finding, inFileOrder } from '../../finding/index.js';
import type { JudgedFinding } from '../../report/index.js';
import type { Judged } from './judgeInput.js';

/** Longer lines are no rows of daily figures, and are not shown. */
const LONGEST_LINE = 2000;

/**
 * The findings of an input, each with the line that it is about, where the input is text. A rule knows the row and the
 * measure that it is about: here it gets the column as well.
 */
export function excerptsOf({ release, findings }: Judged): JudgedFinding[] {
  const lines = new Map(
    [...(release.texts ?? [])].map(([file, { content }]) => {
      const wanted = findings.flatMap(({ place }) =>
        place?.file === file && place.line ? [place.line] : [],
      );
      return [file, linesOf(content, new Set(wanted))] as const;
    }),
  );
  const shown = findings.map((finding) => {
    const { file = '', line = 0 } = finding.place ?? {};
    const excerpt = lines.get(file)?.get(line) ?? null;
    return { ...finding, ...withColumn(finding, excerpt, release.texts?.get(file)), excerpt };
  });
  // In the order of columns too, now that they are known.
  return inFileOrder(shown, release.provenance.files);
}

function withColumn(
  { place, measure, date }: Finding,
  excerpt: string | null,
  text: InputText | undefined,
): Pick<Finding, 'place'> | undefined {
  if (excerpt === null || place === undefined || place.column !== undefined || date === undefined)
    return undefined;
  const column = text?.columnOf(excerpt, measure ?? 'date') ?? null;
  return column === null ? undefined : { place: { ...place, column } };
}

/** Physical lines by their number from 1; LF, CRLF and a lone CR each end one. */
function linesOf(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  const ends = /\r\n|\n|\r/g;
  for (let line = 1, start = 0; found.size < wanted.size && start <= text.length; line++) {
    const end = ends.exec(text);
    const stop = end?.index ?? text.length;
    if (wanted.has(line)) found.set(line, text.slice(start, Math.min(stop, start + LONGEST_LINE)));
    if (end === null) break;
    start = ends.lastIndex;
  }
  return found;
}
