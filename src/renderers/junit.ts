import type { Renderer } from './renderer.js';

export const junit: Renderer = {
  name: 'junit',
  summary: 'what a check has found, as a test report in XML: a suite for each file, a test for each rule',
  endings: ['xml'],
  judges: true,
  async render(report) {
    // Loaded only for this format, which people at a terminal do not ask for.
    const { documentOf } = await import('./junit/document.js');
    return documentOf(report);
  },
};
