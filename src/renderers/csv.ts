import { delimited } from './machine/delimited.js';
import type { Renderer } from './renderer.js';

export const csv: Renderer = {
  name: 'csv',
  summary: 'the rows of the main table, comma separated, with one line of headings',
  render: ({ tables: [main] }) => delimited(main, ','),
};
