import type { CountedStatement } from '../../article/articleStatement.js';
import { readStatements, toClaim } from '../../article/readStatements.js';
import type { CivilDate } from '../../calendar/index.js';
import { type Claim, type ReadClaims, readClaimsOrText } from '../../claim/index.js';
import type { Host } from '../../host/index.js';
import { type Release, STANDARD_INPUT } from '../../release/index.js';
import type { NotUnderstood } from '../../statements/findStatements.js';

/** Dates of a text, and its figures that are not judged. */
export interface ReadText {
  readonly file: string;
  /** `YYYY-MM-DD`; `null` where it is not known. */
  readonly published: string | null;
  /** The last day that the text counts, and how that was worked out; `null` where nothing says it. */
  readonly asOf: { readonly date: string; readonly how: string } | null;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** An input: the claims of a file, or those found in a text. */
export interface VerifyInput extends ReadClaims {
  /** `null` for a file with claims. */
  readonly textInfo: ReadText | null;
}

/** Reads claims, or finds them in a text. */
export function readInput(
  name: string,
  release: Release,
  published: CivilDate | undefined,
  host: Host,
): VerifyInput {
  const file = nameOf(name);
  const read = readClaimsOrText({ file, bytes: host.readInput(name) });
  if ('claims' in read) return { ...read, textInfo: null };
  const { statements, ...textInfo } = readStatements(read.text, release, published);
  return {
    file,
    text: read.text,
    claims: statements.map((statement) => inFile(file, statement)),
    findings: [],
    textInfo: { file, ...textInfo },
  };
}

/** Name of an input in messages. */
export function nameOf(file: string): string {
  return file === '-' ? STANDARD_INPUT : file;
}

function inFile(file: string, statement: CountedStatement): Claim {
  const { line, column, quote, figure, understood } = statement;
  return {
    ...toClaim(statement),
    place: { file, line, column },
    wording: { quote, figure, understood },
  };
}
