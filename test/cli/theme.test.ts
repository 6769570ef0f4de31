import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { themeSchema } from '../../src/cli/themeFile.js';
import { THEME_NAMES } from '../../src/drawing/theme.js';
import { THEMES } from '../../src/drawing/themes.js';
import { textBoxesOf } from '../drawing/readPicture.js';
import { run } from '../support/run.js';

async function draw(theme: object | string, more = '', files = {}) {
  const text = typeof theme === 'string' ? theme : JSON.stringify(theme);
  return run(`chart ytd --format svg --theme t/x.json ${more}`, { files: { 't/x.json': text, ...files } });
}

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

describe('--theme', () => {
  it('knows the themes of the program by their names', async () => {
    expect(Object.keys(THEMES)).toEqual([...THEME_NAMES]);
    for (const name of THEME_NAMES) {
      const { out } = await run(`chart ytd --format svg --theme ${name}`);
      expect(out).toContain(`.crossings-line0{stroke:${THEMES[name].light.accent}}`);
    }
  });

  it('takes from a file what it has, and everything else from the usual theme', async () => {
    const { code, err, out } = await draw({
      font: "'Source Serif', serif",
      light: { accent: '#aa0000' },
      lines: { accent: 6 },
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('.crossings-line0{stroke:#aa0000}');
    expect(out).toContain(`.crossings-ink{fill:${THEMES.default.light.ink}}`);
    expect(out).toContain('font-family="&apos;Source Serif&apos;, serif"');
    expect(out).toContain('stroke-width="6"');
  });

  it('draws a logo from a file beside it, inside the picture, and keeps the source clear of it', async () => {
    const { out } = await draw({ logo: 'logo.svg' }, '--size card', { 't/logo.svg': LOGO });
    const encoded = Buffer.from(LOGO).toString('base64');
    const [, x = '', href = ''] = /<image x="([\d.]+)"[^>]* href="([^"]*)"/.exec(out) ?? [];
    expect(href).toBe(`data:image/svg+xml;base64,${encoded}`);
    expect(Number(x)).toBeGreaterThan(500);
    expect(out.match(/href/g)).toHaveLength(1);
  });

  it('says which colours are faint, in both schemes', async () => {
    const { code, err } = await draw({ light: { muted: '#bbbbbb' }, dark: { accent: '#222222' } });
    expect(code).toBe(0);
    expect(err).toBe(
      'warning: t/x.json: light muted #bbbbbb is faint on #ffffff: its contrast is 1.9, expected 4.5 or more\n' +
        'warning: t/x.json: dark accent #222222 is faint on #15181c: its contrast is 1.1, expected 3 or more\n',
    );
  });

  it('says which colours look alike to colour-blind people', async () => {
    const context = ['#8a6d00', '#666666', '#777777', '#888888'];
    const { err } = await draw({ light: { accent: '#b02a00', context } });
    expect(err).toContain('light accent #b02a00 and context 1 #8a6d00 look alike with deuteranopia vision\n');
    expect(err).not.toContain('with usual vision');
  });

  it('writes thousands as it is told', async () => {
    const labels = async (numbers: string) =>
      textBoxesOf((await draw({ numbers }, '--as-of 2025-04-14')).out).map(({ text }) => text);
    expect(await labels('comma')).toEqual(expect.arrayContaining(['2025: 8,183', '20,000']));
    expect(await labels('space')).toEqual(expect.arrayContaining(['2025: 8\u00a0183', '20\u00a0000']));
    expect(await labels('plain')).toEqual(expect.arrayContaining(['2025: 8183', '20000']));
  });

  it('has a schema of its files, which editors can follow', () => {
    const isTheme = new Ajv2020().compile(JSON.parse(themeSchema()));
    expect(isTheme({ font: 'serif', light: { accent: '#aa0000' }, lines: { accent: 6 } })).toBe(true);
    expect(isTheme({ light: { accent: 'red' } })).toBe(false);
    expect(isTheme({ colour: 1 })).toBe(false);
  });

  it.each([
    [{ light: { accent: 'red' } }, 'unexpected value of light.accent: expected a colour such as #0072b2'],
    [
      { colour: 1 },
      'unexpected "colour", expected theme among $schema, font, size, light, dark, lines, numbers, logo',
    ],
    [{ light: { x: '#000000' } }, 'unexpected "x", expected none of that name in light'],
    [{ font: 'x;}svg{display:none' }, "unexpected value of font: expected families such as 'Open Sans'"],
    [{ size: 4 }, 'unexpected value of size, expected 9 or more'],
    [{ logo: 'data:text/html;base64,AAAA' }, 'unexpected value of logo, expected the name of an SVG'],
    [{ logo: 'logo.gif' }, 'unexpected value of logo, expected the name of an SVG'],
    [{ logo: 'nowhere.svg' }, 't/nowhere.svg cannot be read'],
    ['{', 't/x.json is not JSON'],
  ])('refuses %j in one sentence', async (theme, message) => {
    const { code, out, err } = await draw(theme);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
    expect(err).toContain(message);
  });
});
