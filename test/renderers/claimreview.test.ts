import { describe, expect, it } from 'vitest';
import { claimreview } from '../../src/renderers/index.js';
import { REPORT, STYLE } from '../support/report.js';
import { run } from '../support/run.js';

const TEXT = `16 April 2025

More than 8,180 people have crossed the Channel this year so far, 41% up on last year. The government has spent £700 million.
`;

async function reviewsOf(words: string, files: Readonly<Record<string, string>>) {
  const { out } = await run(`verify ${words} --format claimreview`, { files });
  const document = JSON.parse(out);
  expect(document['@context']).toBe('https://schema.org');
  return document['@graph'];
}

describe('claimreview', () => {
  it('has a review for each figure that was judged, with its sentence and the day of the text', async () => {
    const reviews = await reviewsOf('article.txt', { 'article.txt': TEXT });
    expect(reviews).toHaveLength(2);
    expect(reviews[0]).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'More than 8,180 people have crossed the Channel this year so far, 41% up on last year.',
      itemReviewed: { '@type': 'Claim', datePublished: '2025-04-16' },
      reviewRating: { alternateName: 'Holds', ratingValue: 5, bestRating: 5, worstRating: 1 },
      reviewBody: expect.stringMatching(/^Figure: 8,180\. Understood as: .* Command: crossings ytd /),
    });
  });

  it('leaves to fill in what only the checker knows, so that the same text gives the same bytes', async () => {
    const [first] = await reviewsOf('article.txt', { 'article.txt': TEXT });
    const open = [
      first.url,
      first.datePublished,
      first.author.name,
      first.author.url,
      first.itemReviewed.author.name,
      first.itemReviewed.appearance.url,
    ];
    expect(open.filter((text: string) => !text.startsWith('FILL IN: '))).toEqual([]);
    const later = await run('verify article.txt --format claimreview', {
      files: { 'article.txt': TEXT },
      today: '2030-01-01',
    });
    const now = await run('verify article.txt --format claimreview', { files: { 'article.txt': TEXT } });
    expect(later.out).toBe(now.out);
  });

  it('rates what holds and what fails, and nothing between them', async () => {
    const claims =
      'claim,expected\nday 2025-04-14,119\nday 2025-04-14,118\nday 2035-04-14,118\nday 2023-08-12,509\n';
    const reviews = await reviewsOf('claims.csv', { 'claims.csv': claims });
    const ratings = reviews.map(
      ({ reviewRating: { alternateName, ratingValue } }: { reviewRating: Record<string, unknown> }) => [
        alternateName,
        ratingValue,
      ],
    );
    expect(ratings).toContainEqual(['Holds', 5]);
    expect(ratings).toContainEqual(['Fails', 1]);
    expect(ratings).toContainEqual(['Unknown', undefined]);
  });

  it.each([
    ['https://example.org/a', { url: 'https://example.org/a' }],
    ['the paper of Monday', { name: 'the paper of Monday', url: expect.stringMatching(/^FILL IN: /) }],
    ['', { url: expect.stringMatching(/^FILL IN: /) }],
  ])('says where a claim from a file was published: "%s"', async (source, appearance) => {
    const claims = `claim,expected,source\nday 2025-04-14,119,${source}\n`;
    const [review] = await reviewsOf('claims.csv', { 'claims.csv': claims });
    expect(review.claimReviewed).toBe('119 for day 2025-04-14');
    expect(review.itemReviewed.appearance).toEqual({ '@type': 'CreativeWork', ...appearance });
  });

  it('is an empty graph where nothing was judged', async () => {
    expect(await reviewsOf('-', { '-': 'The weather was fine.' })).toEqual([]);
  });

  it('never lets a text move a cursor or reverse text', async () => {
    const text = '16 April 2025\n\nSome 119 people crossed the Channel on Monday, "\u202e<b>\u2028" said.\n';
    const { out } = await run('verify - --format claimreview', { files: { '-': text } });
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.parse(out)['@graph'].length).toBeGreaterThan(0);
  });

  it('is refused by commands that judge no claims', async () => {
    const { code, err } = await run('check --format claimreview');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('--format: unexpected "claimreview", expected one of csv, '),
    ]);
    await expect(claimreview.render(REPORT, STYLE)).rejects.toThrow(RangeError);
  });
});
