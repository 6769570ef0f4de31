import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { MemoryHost, type World } from '../support/memoryHost.js';
import { madeLines, madePdf } from '../support/pdf.js';
import { run } from '../support/run.js';
import { madeDocument } from '../support/workbook.js';

const SENTENCE = 'Some 119 people crossed the Channel on Monday.';
const DATED = `Published: 16 April 2025\n\n${SENTENCE}\n`;
const PDF = madePdf([madeLines('Published: 16 April 2025', SENTENCE)]);

async function verify(words: string, files: World['files'] = {}) {
  const { code, out, err } = await run(`verify ${words} --json`, { files });
  const { data } = out === '' ? { data: null } : JSON.parse(out);
  const claims = (data?.claims ?? []) as readonly { id: string; file: string; verdict: string }[];
  return { code, err, data, claims: claims.map(({ id, file, verdict }) => [file, id, verdict]) };
}

describe('verify, of what people bring', () => {
  it('gives places in the file, whatever its format', async () => {
    const page = `<html><nav>500 stories</nav><main><p>16 April 2025<p>Some\n<b>119</b> people crossed the Channel on Monday.</main>`;
    const document = await madeDocument(
      [DATED.split('\n')[0], SENTENCE]
        .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join('<w:p/>'),
    );
    const files = {
      'a.html': page,
      'a.md': DATED.replace('119', '**119**'),
      'a.docx': document,
      '-': page,
    };
    expect((await verify('a.html a.md a.docx -', files)).claims).toEqual([
      ['a.html', '2:4', 'holds'],
      ['a.md', '3:8', 'holds'],
      ['a.docx', '3:6', 'holds'],
      ['standard input', '2:4', 'holds'],
    ]);
  });

  it('takes the day that a page states unseen where it shows none', async () => {
    const meta = '<meta property="article:published_time" content="2025-04-16T10:00:00Z">';
    const hidden = await verify('a.html', { 'a.html': `${meta}<p>${SENTENCE}` });
    expect([hidden.code, hidden.claims.length, hidden.data.texts[0].published]).toEqual([0, 1, '2025-04-16']);
    const shown = await verify('a.html', { 'a.html': `${meta}<p>Published: 15 April 2025<p>${SENTENCE}` });
    expect(shown.data.texts[0].published).toBe('2025-04-15');
  });

  it('takes the texts in a folder, by name', async () => {
    const files = {
      'texts/b.md': DATED,
      'texts/a.txt': DATED,
      'texts/.hidden.txt': DATED,
      'texts/c.PDF': PDF,
      'texts/below/d.txt': DATED,
    };
    const expected = [
      ['texts/a.txt', '3:6', 'holds'],
      ['texts/b.md', '3:6', 'holds'],
      ['texts/c.PDF', '2:6', 'holds'],
    ];
    expect((await verify('texts', files)).claims).toEqual(expected);
    expect((await verify('texts/', files)).claims).toEqual(expected);
    expect((await verify('texts texts/b.md', files)).err).toContain('texts/b.md is named twice');
  });

  it('says that a folder has no texts', async () => {
    const { code, err } = await verify('texts', { 'texts/a.doc': '' });
    expect([code, err]).toEqual([
      2,
      'crossings: texts is a folder without texts: expected files ending in .txt, .md, .html, .htm, .docx or .pdf\n',
    ]);
  });

  it('judges each text of a table by its own day of publication', async () => {
    const table = `id,text,published\nq1,${SENTENCE},2025-04-16\nq2,${SENTENCE},2025-04-09\n`;
    const { data, claims } = await verify('texts.csv', { 'texts.csv': table });
    expect(claims.map(([, id]) => id)).toEqual(['q1 2:9', 'q2 3:9']);
    expect(data.claims.map(({ claim }: { claim: string }) => claim)).toEqual([
      expect.stringContaining('day 2025-04-14'),
      expect.stringContaining('day 2025-04-07'),
    ]);
    expect(data.texts.map(({ id, published }: { id: string; published: string }) => [id, published])).toEqual(
      [
        ['q1', '2025-04-16'],
        ['q2', '2025-04-09'],
      ],
    );
  });

  it('takes --published for the rows of a table that have no day', async () => {
    const table = `text,published\n${SENTENCE},\n`;
    expect((await verify('t.csv --published 2025-04-16', { 't.csv': table })).claims).toEqual([
      ['t.csv', '2:6', 'holds'],
    ]);
    const { code, err } = await verify('t.csv', { 't.csv': table });
    expect([code, err]).toEqual([
      2,
      'crossings: t.csv, line 2 does not say when it was published, on which "119" on line 2 depends: give the day with --published D, or in the column published\n',
    ]);
  });

  it('judges nothing where a figure depends on a day of publication that is not known', async () => {
    const { code, data, err } = await verify('a.txt b.txt c.txt', {
      'a.txt': SENTENCE,
      'b.txt': 'So far this year, 8,180 people have crossed the Channel.',
      'c.txt': DATED,
    });
    expect([code, data, err]).toEqual([
      2,
      null,
      'crossings: a.txt and b.txt do not say when they were published, on which "119" on line 1 depends: give the day with --published D\n',
    ]);
  });

  it('guesses no year for a text that names some days, unless the day that it counts to is given', async () => {
    const text = `${SENTENCE} In 2024 36,816 people crossed the Channel. By 31 May 2024 it was 10,448. On 12 April it was 656.`;
    expect(await verify('a.txt', { 'a.txt': text })).toMatchObject({ code: 2, data: null });
    const { code, claims } = await verify('a.txt --as-of 2025-04-14', { 'a.txt': text });
    expect([code, claims.map(([, , verdict]) => verdict)]).toEqual([0, ['holds', 'holds', 'holds', 'holds']]);
  });

  it('needs no day of publication for figures of days that the text names', async () => {
    const text = 'Some 119 people crossed the Channel on 14 April 2025. Hotels cost £5 million.';
    const { code, claims } = await verify('a.txt', { 'a.txt': text });
    expect([code, claims]).toEqual([0, [['a.txt', '1:6', 'holds']]]);
  });

  it('reads a PDF, with the lines of its text', async () => {
    const { code, claims } = await verify('a.pdf -', { 'a.pdf': PDF, '-': PDF });
    expect([code, claims]).toEqual([
      0,
      [
        ['a.pdf', '2:6', 'holds'],
        ['standard input', '2:6', 'holds'],
      ],
    ]);
  });

  it('says what a PDF needs where its library is missing', async () => {
    class Bare extends MemoryHost {
      override async runApart() {
        return { result: { problem: 'no-library' } };
      }
    }
    const host = new Bare({ files: { 'a.pdf': PDF } });
    expect(await main(['verify', 'a.pdf'], host)).toBe(2);
    expect([host.out, host.err]).toEqual([
      '',
      'crossings: a.pdf is a PDF, which needs the optional package unpdf: npm install unpdf beside crossings, or npm install --global unpdf if crossings is installed so\n',
    ]);
  });

  it('refuses a text longer than any article', async () => {
    const message = 'unexpected text of more than 4 million characters, expected an article';
    const { code, err } = await verify('a.txt', { 'a.txt': '&#49;'.repeat(2_000_000) });
    expect([code, err]).toEqual([1, `error: a.txt: ${message}\n`]);
  });

  it('judges nothing where one of the files cannot be read', async () => {
    const { code, data, err } = await verify('a.txt a.docx', { 'a.txt': DATED, 'a.docx': 'no document' });
    expect([code, data]).toEqual([1, null]);
    expect(err).toContain('the document is damaged or cut off');
  });

  it('shows no excerpt of a line that is cut before the figure', async () => {
    const files = { 'a.html': `<p>16 April 2025<p>${'<b></b>'.repeat(500)}${SENTENCE}` };
    const { out } = await run('verify a.html', { files });
    expect(out).toContain('holds');
    expect(out).not.toContain('^');
  });
});
