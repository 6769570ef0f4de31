import { expect, it } from 'vitest';
import { readStyles } from '../../../src/readers/xlsx/readStyles.js';

function kindOf(code: string) {
  const written = code.replaceAll('"', '&quot;');
  const formats = `<numFmts><numFmt numFmtId="164" formatCode="${written}"/></numFmts>`;
  const [format] = readStyles(
    `<styleSheet>${formats}<cellXfs><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>`,
  );
  return format?.kind;
}

it.each(['"1"0', '0"5"', '\\10', '*10', '0" and 5"', '0"k"'])('a format shows another number: %s', (code) =>
  expect(kindOf(code)).toBe('scaled'),
);

it.each(['0', '#,##0', '#,##0;-#,##0;"0"', '0" [note 1]"', '0" people"', '0_)'])(
  'a format shows the number: %s',
  (code) => expect(kindOf(code)).toBe('number'),
);
