import type { JudgedFinding } from '../../report/index.js';
import type { Judged } from './judgeInput.js';

/** Longer lines are no rows of daily figures, and are not shown. */
const LONGEST_LINE = 2000;

/** The findings of an input, each with the line that it is about, where the input is text. */
export function excerptsOf({ release, findings }: Judged): JudgedFinding[] {
  const lines = new Map(
    [...(release.texts ?? [])].map(([file, text]) => {
      const wanted = findings.flatMap(({ place }) =>
        place?.file === file && place.line ? [place.line] : [],
      );
      return [file, linesOf(text, new Set(wanted))] as const;
    }),
  );
  return findings.map((finding) => {
    const { file = '', line = 0 } = finding.place ?? {};
    return { ...finding, excerpt: lines.get(file)?.get(line) ?? null };
  });
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
