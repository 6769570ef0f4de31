import type { JudgedClaim } from '../../claim/index.js';
import { VERSION } from '../../host/index.js';
import { shortNames } from '../../release/index.js';
import type { Review, ReviewedFigure, ReviewedWork, TextSpan, UnjudgedFigure } from '../../report/index.js';
import { isAddress } from './address.js';
import { placeKey, type ReadText, textName, type VerifyInput } from './readInput.js';
import { countedInWords, summaryInWords, summaryOf } from './summary.js';
import { placeInAnswer, type VerdictContext } from './verdictContext.js';

/** The texts and files of claims with their verdicts, for formats that show them as a whole and are passed on. */
export function reviewOf(
  judged: readonly JudgedClaim[],
  inputs: readonly VerifyInput[],
  context: Pick<VerdictContext, 'data'>,
): Review {
  let end = 0;
  const names = shortNames(inputs.map(({ file }) => file));
  const works = inputs.map((input, index) => {
    const start = end;
    end += input.claims.length;
    const name = isAddress(input.file) ? input.file : (names[index] ?? '');
    return toWork(name, input, judged.slice(start, end), context);
  });
  return { works, version: VERSION };
}

function toWork(
  file: string,
  { textInfo }: VerifyInput,
  judged: readonly JudgedClaim[],
  context: Pick<VerdictContext, 'data'>,
): ReviewedWork {
  return {
    name: textInfo === null ? file : textName({ ...textInfo, file }),
    published: textInfo?.published ?? null,
    text: textInfo?.text ?? null,
    summary: summaryInWords(summaryOf(judged), textInfo !== null),
    counted: textInfo === null ? [] : countedInWords(textInfo, false),
    figures: judged.map((claim) => toFigure(claim, textInfo, context)),
    notJudged: textInfo === null ? [] : unjudgedOf(textInfo),
  };
}

function toFigure(
  claim: JudgedClaim,
  text: ReadText | null,
  context: Pick<VerdictContext, 'data'>,
): ReviewedFigure {
  const { id, place, verdict, published, wording, actualInWords: actual, reason, source } = claim;
  const figure = wording?.figure ?? published;
  const { line, column } = place ?? {};
  const isPlaced = text !== null && line !== undefined && column !== undefined;
  return {
    id,
    figure,
    span: isPlaced ? spanIn(text, { line, column, figure }) : null,
    verdict,
    understood: wording?.understood ?? claim.claim,
    quote: wording?.quote ?? null,
    actual,
    reason,
    source,
    command: placeInAnswer(claim, context),
  };
}

function unjudgedOf(text: ReadText): UnjudgedFigure[] {
  return text.notUnderstood.map(({ line, column, figure, why }) => ({
    id: placeKey({ line, column }),
    figure,
    span: spanIn(text, { line, column, figure }),
    why,
  }));
}

interface PlacedFigure {
  readonly line: number;
  readonly column: number;
  /** The figure as it is written, on one line. */
  readonly figure: string;
}

/** Where a figure stands in the text; `null` where it is not found there. */
function spanIn({ text, offsets }: ReadText, { figure, ...place }: PlacedFigure): TextSpan | null {
  const from = offsets.get(placeKey(place));
  if (from === undefined) return null;
  // In the text, it may be broken over two lines.
  let to = from;
  for (const character of figure) {
    if (character === ' ') while (isSpace(text[to])) to += 1;
    else if (text.startsWith(character, to)) to += character.length;
    else return null;
  }
  return { from, to };
}

/** Whether a character is shown as a space where a figure is written on one line. */
function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[\s\p{Cc}]/u.test(character);
}
