import type { Renderer } from './renderer.js';

export const github: Renderer = {
  name: 'github',
  summary: 'what a check has found, as workflow commands that GitHub shows beside the lines of the files',
  endings: [],
  fits: ['txt', 'log'],
  judges: true,
  async render(report) {
    // Loaded only for this format, which people at a terminal do not ask for.
    const { documentOf } = await import('./github/document.js');
    return documentOf(report);
  },
};
