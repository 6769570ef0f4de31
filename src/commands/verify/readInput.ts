import { type CivilDate, type Span, toCivilDate } from '../../calendar/index.js';
import {
  type Ask,
  type Claim,
  type ClaimProblem,
  judge,
  MalformedClaimsError,
  type ReadClaims,
  readClaimsOrText,
} from '../../claim/index.js';
import type { Host } from '../../host/index.js';
import { STANDARD_INPUT } from '../../release/index.js';
import {
  findStatements,
  type NotUnderstood,
  type Statement,
  type TextContext,
} from '../../statements/findStatements.js';

import { dayToldBy } from './assumedDay.js';

/** What a text says of itself, and the figures of it that are not judged. */
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
  readonly told: ReadText | null;
}

/** What is known of the data where a text is read. */
export interface TextGrounds {
  readonly coverage: Span;
  readonly published: CivilDate | undefined;
  readonly ask: Ask;
}

/** Reads claims, or finds them in a text; weekdays of a text are those before its publication. */
export function readInput(name: string, { coverage, published, ask }: TextGrounds, host: Host): VerifyInput {
  const file = nameOf(name);
  const read = readClaimsOrText({ file, bytes: host.readInput(name) });
  if ('claims' in read) return { ...read, told: null };
  const { statements, notUnderstood, otherDays, ...told } = findCounted(
    read.text,
    { published, firstDay: toCivilDate(coverage.first), lastDay: toCivilDate(coverage.last) },
    ask,
  );
  const found = statements.map((statement) => ({ statement, claim: toClaim(file, statement, otherDays) }));
  const problems = new Map(
    problemsOf(
      found.map(({ claim }) => claim),
      ask,
    ).map(({ claim, message }) => [claim, message]),
  );
  const unasked = found.flatMap(({ statement, claim }) => {
    const why = problems.get(claim);
    return why === undefined ? [] : [{ ...statement, why }];
  });
  return {
    file,
    text: read.text,
    claims: found.map(({ claim }) => claim).filter((claim) => !problems.has(claim)),
    findings: [],
    told: { file, ...told, notUnderstood: [...notUnderstood, ...unasked.map(toNotUnderstood)].sort(byPlace) },
  };
}

/** The statements of a text; where it names no day that it counts to, up to the day that fits its figures. */
function findCounted(text: string, context: TextContext, ask: Ask) {
  const found = findStatements(text, context);
  if (found.asOf === null) return { ...found, otherDays: [] };
  const { countedTo, otherDays } = dayToldBy(found.statements, found.asOf, ask);
  return countedTo === null
    ? { ...found, otherDays }
    : { ...findStatements(text, { ...context, countedTo }), otherDays };
}

/** A sentence can say what the data cannot be asked: that is no fault of who hands over the text. */
function problemsOf(claims: readonly Claim[], ask: Ask): readonly ClaimProblem[] {
  try {
    judge(claims, ask);
    return [];
  } catch (error) {
    if (!(error instanceof MalformedClaimsError)) throw error;
    return error.problems;
  }
}

function toNotUnderstood({ line, column, figure, quote, why }: NotUnderstood): NotUnderstood {
  return { line, column, figure, quote, why };
}

function byPlace(one: NotUnderstood, other: NotUnderstood): number {
  return one.line - other.line || one.column - other.column;
}

/** How an input is called where it is spoken of. */
export function nameOf(file: string): string {
  return file === '-' ? STANDARD_INPUT : file;
}

function toClaim(
  file: string,
  { line, column, claim, expected, rounding, ...wording }: Statement,
  otherDays: readonly CivilDate[],
): Claim {
  const { quote, figure, understood } = wording;
  return {
    id: `${line}:${column}`,
    claim,
    expected,
    rounding,
    source: null,
    place: { file, line, column },
    wording: { quote, figure, understood },
    ...(otherDays.some((date) => claim.includes(date)) ? { otherDays } : {}),
  };
}
