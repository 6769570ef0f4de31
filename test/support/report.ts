import { FONT_FILES } from '../../src/drawing/font.js';
import type { Style } from '../../src/renderers/renderer.js';
import type { Report } from '../../src/report/index.js';

export const STYLE: Style = {
  width: 80,
  colour: false,
  unicode: true,
  precision: 0,
  picture: {
    width: 800,
    height: undefined,
    theme: undefined,
    transparent: false,
    scale: 1,
    scheme: 'light',
    fontFiles: FONT_FILES,
  },
};
/** A report with only the fields that every report must have. */
export const REPORT: Report = {
  command: 'ytd',
  title: 'x',
  measure: 'arrivals',
  unit: 'people',
  data: {},
  tables: [{ titled: true, columns: [], rows: [] }],
  remarks: [],
  prose: [['x']],
  footnotes: [],
  notes: [],
  source: { name: 'x', edition: null, from: null, to: null, files: [], phrase: [] },
};
