import type { Finding, Place } from '../finding/index.js';
import { lineStarts, quote, repeatedKey } from '../text/index.js';
import type { Claim } from './claim.js';
import { malformed, type ReadClaims } from './claimFile.js';
import { toClaim } from './toClaim.js';

/** Claims in JSON: a list of objects, or an object with such a list as `claims`, or what `verify --json` prints. */
export function readClaimJson(file: string, text: string): ReadClaims {
  const refuse = (message: string, at: Omit<Place, 'file'> = { line: 1 }): ReadClaims => ({
    file,
    text,
    claims: [],
    findings: [malformed(message, { file, ...at })],
  });
  const parsed = parseJson(text);
  if ('problem' in parsed) return refuse(`unexpected form, expected JSON: ${parsed.problem}`);
  const second = repeatedKey(text);
  if (second !== null) {
    const { key, ...at } = second;
    return refuse(`unexpected second ${quote(key)} in one object, expected each key once: leave one out`, at);
  }
  const list = claimsOf(parsed.value);
  if (list === null)
    return refuse('unexpected JSON, expected a list of claims, or an object with one as claims');
  const places = placesIn(file, text);
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (const [index, raw] of list.entries()) {
    const place = places[index] ?? { file };
    const made = toClaim(raw, index + 1, { place, questionPlace: place });
    if ('claim' in made) claims.push(made.claim);
    else findings.push(malformed(made.problem.message, place));
  }
  return { file, text, claims, findings };
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function claimsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const { claims, data } = (value ?? {}) as { claims?: unknown; data?: { claims?: unknown } };
  const list = claims ?? data?.claims;
  return Array.isArray(list) ? list : null;
}

/** Places of the claims in a JSON document, in their order; JSON.parse gives none. */
function placesIn(file: string, text: string): Place[] {
  const lines = lineStarts(text);
  let [line, column, counted] = [0, 1, 0];
  return startsOfItems(text).map((start) => {
    while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= start) {
      line += 1;
      [column, counted] = [1, lines[line] as number];
    }
    // From the claim before on: all of them may stand on one long line.
    column += [...text.slice(counted, start)].length;
    counted = start;
    return { file, line: line + 1, column };
  });
}

/** The offsets of what stands in the list of claims, which is the outermost list or follows the key `claims`. */
function startsOfItems(text: string): number[] {
  const starts: number[] = [];
  let [depth, listDepth, isNext] = [0, -1, false];
  let lastKey = '';
  // A string, a mark of structure, or a bare value: all that JSON has.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g)) {
    if (isNext && token !== ']') starts.push(index);
    isNext = false;
    if (token === '[' || token === '{') {
      depth += 1;
      if (token === '[' && listDepth === -1 && (depth === 1 || lastKey === '"claims"')) {
        listDepth = depth;
        isNext = true;
      }
    } else if (token === ']' || token === '}') {
      if (depth === listDepth) return starts;
      depth -= 1;
    } else if (token === ',') isNext = depth === listDepth;
    else if (token.startsWith('"')) lastKey = token;
  }
  return starts;
}
