import {
  phraseToText,
  type Report,
  type ReviewedFigure,
  type ReviewedWork,
  VERDICT_WORDS,
  type Verdict,
} from '../../report/index.js';
import { toJsonText } from '../json.js';
import type { Style } from '../renderer.js';

/** What only the checker knows; the words say what belongs there. */
function fillIn(what: string): string {
  return `FILL IN: ${what}`;
}

/** Ratings from 1 (false) to 5 (true); the other verdicts are no place between the two. */
const RATINGS: Readonly<Partial<Record<Verdict, number>>> = { holds: 5, fails: 1 };

/**
 * A ClaimReview (https://schema.org/ClaimReview) for each figure that was judged, as JSON-LD. Throws `RangeError` if the report
 * has no verdicts.
 */
export function claimReviewsOf({ command, review, source }: Report, style: Style): string {
  if (review === undefined) throw new RangeError(`${command} has no verdicts`);
  const isBasedOn = { '@type': 'Dataset', name: phraseToText(source.phrase, style) };
  const reviews = review.works.flatMap((work) =>
    work.figures.map((figure) => toClaimReview(work, figure, isBasedOn)),
  );
  return `${toJsonText({ '@context': 'https://schema.org', '@graph': reviews }, 2)}\n`;
}

function toClaimReview(work: ReviewedWork, figure: ReviewedFigure, isBasedOn: object): object {
  return {
    '@type': 'ClaimReview',
    url: fillIn('address of the page with this review'),
    datePublished: fillIn('day on which this review is published, YYYY-MM-DD'),
    author: {
      '@type': 'Organization',
      name: fillIn('name of the checker'),
      url: fillIn('address of the checker'),
    },
    claimReviewed: figure.quote ?? `${figure.figure} for ${figure.understood}`,
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Organization', name: fillIn('name of who made the claim') },
      datePublished: work.published ?? fillIn('day on which the claim was published, YYYY-MM-DD'),
      appearance: appearanceOf(figure),
    },
    reviewRating: ratingOf(figure.verdict),
    reviewBody: bodyOf(figure),
    isBasedOn,
  };
}

/** Where the claim was published: as its file says, or to be filled in. */
function appearanceOf({ source }: ReviewedFigure): object {
  const url = fillIn('address of the text with the claim');
  if (source === null) return { '@type': 'CreativeWork', url };
  if (/^https?:\/\/\S+$/i.test(source)) return { '@type': 'CreativeWork', url: source };
  return { '@type': 'CreativeWork', name: source, url };
}

function ratingOf(verdict: Verdict): object {
  const value = RATINGS[verdict];
  return {
    '@type': 'Rating',
    alternateName: VERDICT_WORDS[verdict],
    ...(value !== undefined && { ratingValue: value, bestRating: 5, worstRating: 1 }),
  };
}

/** A sentence may have several figures: the text says which one is meant, and how it was judged. */
function bodyOf({ figure, understood, verdict, actual, reason, command }: ReviewedFigure): string {
  return [
    `Figure: ${figure}.`,
    `Understood as: ${understood}.`,
    `Verdict: ${VERDICT_WORDS[verdict].toLowerCase()}.`,
    `In the data: ${actual ?? 'not known'}.`,
    ...(reason === null ? [] : [`Reason: ${reason}.`]),
    `Command: ${command}`,
  ].join(' ');
}
