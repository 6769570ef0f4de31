import type { Renderer } from './renderer.js';

export const html: Renderer = {
  name: 'html',
  summary: 'a page of its own, for a browser or a printer, that loads nothing from elsewhere',
  endings: ['html', 'htm'],
  pages: true,
  async render(report, style) {
    // Loaded only for a page: most runs of the program do not draw.
    if (report.review !== undefined)
      return (await import('./html/reviewDocument.js')).reviewDocumentOf(report, report.review, style);
    return (await import('./html/document.js')).documentOf(report, style);
  },
};
