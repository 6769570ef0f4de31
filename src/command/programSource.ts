import { VERSION } from '../host/index.js';
import type { SourceLine } from '../report/index.js';

/** The source of what the program says of itself, and of no figures. */
export const PROGRAM_SOURCE: SourceLine = {
  name: 'crossings',
  edition: null,
  from: null,
  to: null,
  files: [],
  phrase: [`crossings ${VERSION}`],
};
