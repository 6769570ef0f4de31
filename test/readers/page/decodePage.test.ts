import { describe, expect, it } from 'vitest';
import { page } from '../../../src/readers/page.js';
import { bytes } from '../../support/figures.js';
import { pageOf, readFrom, rowOf } from './pages.js';

const DAY = '2 January 2025';
const PLAIN = pageOf(rowOf(DAY, '1,305', '–'));

/** Text in UTF-16, little end first, or big end first. */
function utf16(text: string, isBig = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return new Uint8Array(view.buffer);
}

/** Text in Latin-1, with an en dash as windows-1252 has it. */
function windows(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character === '–' ? 0x96 : character.charCodeAt(0)));
}

const withMeta = (meta: string) => PLAIN.replace('<body>', `<head>${meta}</head><body>`);

describe('the encoding of a page', () => {
  it.each([
    ['UTF-8 with a byte-order mark', bytes(`\ufeff${PLAIN}`)],
    ['UTF-16 with a byte-order mark', utf16(`\ufeff${PLAIN}`)],
    ['UTF-16 with the big end first', utf16(`\ufeff${PLAIN}`, true)],
    ['UTF-16 without a mark', utf16(PLAIN)],
    ['UTF-16 without a mark, the big end first', utf16(PLAIN, true)],
    ['windows-1252 by meta', windows(withMeta('<meta charset="windows-1252">'))],
    [
      'windows-1252 by an older meta',
      windows(withMeta('<meta http-equiv=Content-Type content="text/html; charset=windows-1252">')),
    ],
    ['UTF-8 where it says otherwise', bytes(withMeta('<meta charset="windows-1252">'))],
    ['UTF-8 where it says UTF-16', bytes(withMeta('<meta charset="utf-16">'))],
  ])('may be %s', async (_, content) => {
    expect(page.recognises(content)).toBe(true);
    expect(await readFrom(content)).toMatchObject({ arrivals: [1305], told: ['warning missing-value 5'] });
  });

  it('may be Latin-1 by the first line of XML, with no-break spaces between thousands', async () => {
    const xml = `<?xml version="1.0" encoding="iso-8859-1"?>\n${pageOf(rowOf(DAY, '1\u00a0305', '27'))}`;
    expect(await readFrom(windows(xml))).toMatchObject({ arrivals: [1305], boats: [27], told: [] });
  });

  it.each([
    ['says nothing', PLAIN, 'that are not UTF-8 in a page that names no other encoding'],
    ['says UTF-8', withMeta('<meta charset="utf-8">'), 'that names no other encoding'],
    ['says what nobody knows', withMeta('<meta charset="x-none">'), 'that names the encoding "x-none"'],
  ])('is refused where bytes are not UTF-8 and the page %s', async (_, text, message) => {
    const { told, messages } = await readFrom(windows(text));
    expect(told).toEqual(['error unreadable-page 5']);
    expect(messages[0]).toContain(message);
  });

  it('is not refused for a character that is cut off: the page is', async () => {
    const cut = bytes(pageOf(rowOf(DAY, '5', '1')).replace('</table>', 'é')).subarray(0, -18);
    expect((await readFrom(cut)).told).toEqual(['error cut-off 5']);
  });
});

describe('what looks like a page and is none', () => {
  const message = `From: <Saved by Blink>\r\nSubject: Small boats\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n------\r\n\r\n${PLAIN}`;
  const workbook =
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>';

  it.each([
    ['a message with a page in it', message, 'unexpected page saved as a message (MHTML), expected HTML'],
    ['a workbook in XML', workbook, 'unexpected Excel workbook in XML, expected a page or a CSV'],
  ])('is named: %s', async (_, content, sentence) => {
    expect(page.recognises(bytes(content))).toBe(true);
    const { told, messages } = await readFrom(content);
    expect(told).toEqual(['error unreadable-page 1']);
    expect(messages[0]).toContain(sentence);
  });

  it.each(['date,arrivals\n', 'Date: 5\nMIME-Version,1\n', 'From:\n', '-\n', '', 'sep=,\n'])(
    'is no page where it only begins alike: %j',
    (content) => expect(page.recognises(bytes(content))).toBe(false),
  );
});
