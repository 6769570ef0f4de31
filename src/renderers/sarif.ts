import type { Renderer } from './renderer.js';

export const sarif: Renderer = {
  name: 'sarif',
  summary: 'what a check has found, as SARIF 2.1.0 for code scanning and editors',
  endings: ['sarif', 'sarif.json'],
  fits: ['json'],
  judges: true,
  async render(report) {
    // Loaded only for this format, which people at a terminal do not ask for.
    const { documentOf } = await import('./sarif/document.js');
    return documentOf(report);
  },
};
