import type { Renderer } from './renderer.js';

export const html: Renderer = {
  name: 'html',
  summary: 'a page of its own, for a browser or a printer, that loads nothing from elsewhere',
  pages: true,
  async render(report, style) {
    // Not before a page is asked for: most runs of the program need no code that draws.
    const { documentOf } = await import('./html/documentOf.js');
    return documentOf(report, style);
  },
};
