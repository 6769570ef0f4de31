import type { Renderer } from './renderer.js';

export const claimreview: Renderer = {
  name: 'claimreview',
  summary: 'verdicts as schema.org ClaimReview in JSON-LD, with FILL IN where only the checker knows',
  endings: ['jsonld'],
  fits: ['json'],
  reviews: true,
  async render(report, style) {
    // Loaded only for this format, which few runs of the program ask for.
    return (await import('./claimreview/graph.js')).claimReviewsOf(report, style);
  },
};
