import { delimited, reasonWithoutRow } from './csv.js';
import type { Renderer } from './renderer.js';

export const tsv: Renderer = {
  name: 'tsv',
  summary: 'the rows of the main table, tab separated, with one line of headings',
  endings: ['tsv'],
  render: ({ tables: [main] }) => delimited(main, '\t'),
  caveat: reasonWithoutRow,
};
