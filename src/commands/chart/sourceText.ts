import { phraseToText, type SourceLine } from '../../report/index.js';

/** The line below a picture. */
export function sourceText({ phrase }: SourceLine): string {
  return phraseToText(phrase, { precision: 0 });
}
