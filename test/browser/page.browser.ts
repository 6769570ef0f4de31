import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { json as ask } from '../support/ask.js';
import { run } from '../support/run.js';
import { faultsOf, visitor } from './visit.js';

// The name has no slash, since only what stands behind one is shown.
const HOSTILE = '<script>alert(1)<!-- ]]> & "quotes".csv';

const visit = visitor();

async function pageOf(line: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { out, err } = await run(line, { files });
  expect(err).toBe('');
  return out;
}

const PAGE = await pageOf('report --as-of 2025-04-14');

/** Year and figure of each line of the picture, such as `2025 8,183`. */
function readout(page: Page, section: string): Promise<string[]> {
  return page.locator(`#${section} output span`).allInnerTexts();
}

async function expectedOn(date: string): Promise<string[]> {
  const years = await Promise.all(
    ['2025', '2024', '2023'].map(
      async (year) => [year, (await ask(`ytd --as-of ${year}-${date}`)).total] as const,
    ),
  );
  return years.map(([year, total]) => `${year} ${String(total).replace(/\B(?=(\d{3})+$)/g, ',')}`);
}

describe('the page in a browser', () => {
  it('shows its sections, sends no request and prints nothing on the console', async () => {
    const { page, told } = await visit(PAGE);
    expect(await page.title()).toBe('Arrivals by small boat, 1 January to 14 April 2025');
    expect(await page.locator('.lead').innerText()).toContain(
      '8,183 people had arrived in 2025 by 14 April, 31% more',
    );
    expect(await page.locator('main section h2').count()).toBe(11);
    for (const link of await page.locator('nav a').all()) {
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
    }
    expect(told).toEqual([]);
    await page.context().close();
  });

  it('shows the figures of the day under the pointer', async () => {
    const { page } = await visit(PAGE);
    const picture = page.locator('#year-to-date .wide');
    const [left, right] = [
      Number(await picture.getAttribute('data-left')),
      Number(await picture.getAttribute('data-right')),
    ];
    // 1 March is the 61st date of the axis, which has 29 February.
    await picture.locator('svg').hover({ position: { x: left + (60 / 365) * (right - left), y: 200 } });
    const said = await readout(page, 'year-to-date');
    expect(said[0]).toBe('1 March');
    expect(said.slice(1, 4)).toEqual(await expectedOn('03-01'));
    await page.context().close();
  });

  it('shows the figures by keyboard too', async () => {
    const { page } = await visit(PAGE);
    const slider = page.getByRole('slider').first();
    await slider.focus();
    expect((await readout(page, 'year-to-date'))[0]).toBe('14 April');
    expect((await readout(page, 'year-to-date')).slice(1, 4)).toEqual(await expectedOn('04-14'));
    await page.keyboard.press('ArrowLeft');
    expect((await readout(page, 'year-to-date')).slice(0, 4)).toEqual([
      '13 April',
      ...(await expectedOn('04-13')),
    ]);
    expect(await slider.getAttribute('aria-valuetext')).toContain('13 April: 2025 8,064');
    await page.keyboard.press('Home');
    expect((await readout(page, 'year-to-date'))[0]).toBe('1 January');
    await page.context().close();
  });

  it('shows the figure of a bar', async () => {
    const { page } = await visit(PAGE);
    const picture = page.locator('#days .wide');
    const [left, right] = [
      Number(await picture.getAttribute('data-left')),
      Number(await picture.getAttribute('data-right')),
    ];
    // 12 April is day 102 of 104.
    await picture.locator('svg').hover({ position: { x: left + (101.5 / 104) * (right - left), y: 200 } });
    expect((await readout(page, 'days')).slice(0, 2)).toEqual(['Saturday 12 April 2025', '2025 656']);
    await page.context().close();
  });

  it.each([360, 768, 1440])('fits %i pixels, with one picture of each kind', async (width) => {
    const { page } = await visit(PAGE, { viewport: { width, height: 900 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const hidden = (id: string) =>
      `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('#${id} .scroll'))`;
    for (const id of ['year-to-date', 'months', 'highest-days'])
      expect(await page.evaluate(hidden(id)), id).toBe(0);
    const shown = width < 640 ? 'narrow' : 'wide';
    expect(await page.locator('figure svg:visible').count()).toBe(5);
    expect(await page.locator(`#year-to-date .${shown} svg`).isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['light', 360],
    ['light', 1440],
    ['dark', 360],
    ['dark', 1440],
  ] as const)('is accessible: %s, %i pixels', async (colorScheme, width) => {
    // The content security policy of the page would block the checker's script.
    const { page } = await visit(PAGE, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is dark for readers who prefer that, and light on paper', async () => {
    const { page } = await visit(PAGE, { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await paper()).toBe('rgb(21, 24, 28)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.picker').first().isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('can be read without scripts', async () => {
    const { page } = await visit(PAGE, { javaScriptEnabled: false });
    expect(await page.locator('#months td').first().innerText()).not.toBe('');
    expect(await page.locator('.picker').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('shows half of the first picture on the first screen of a phone', async () => {
    const { page } = await visit(PAGE, { viewport: { width: 360, height: 740 } });
    const box = await page.locator('#year-to-date .narrow svg').boundingBox();
    expect((box?.y ?? 740) + (box?.height ?? 0) / 2).toBeLessThan(740);
    const sizeOf = (place: string) =>
      page.evaluate(`parseFloat(getComputedStyle(document.querySelector('${place}')).fontSize)`);
    expect(await sizeOf('h1')).toBeGreaterThan((await sizeOf('.lead')) as number);
    await page.context().close();
  });

  it.each([360, 1440])('saves its pictures and figures, at %i pixels, in the dark', async (width) => {
    const { page, told } = await visit(PAGE, { colorScheme: 'dark', viewport: { width, height: 900 } });
    const saved = async (section: string, kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`#${section} button[data-save=${kind}]`).click(),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path())] as const;
    };
    const [csvName, csv] = await saved('months', 'csv');
    expect(csvName).toBe('crossings-months-2025-04-14.csv');
    expect(csv.toString()).toBe(
      (await run('by month --years 2022..2025 --as-of 2025-04-14 --format csv')).out,
    );
    for (const section of ['year-to-date', 'highest-days-of-year', 'people-per-boat']) {
      const [svgName, svg] = await saved(section, 'svg');
      expect(svgName).toBe(`crossings-${section}-2025-04-14.svg`);
      expect(svg.toString()).toMatch(
        /^<svg [^>]*viewBox="0 0 800 [\d.]+"[\s\S]*<style>[\s\S]*rgb\(255, 255, 255\)/,
      );
      expect(svg.toString()).not.toContain('class="cursor"');
      const [, png] = await saved(section, 'png');
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16)]).toEqual(['PNG', 1600]);
    }
    expect(told.filter((line) => !line.startsWith('request: blob:'))).toEqual([]);
    await page.context().close();
  });

  it('runs no script but its own', async () => {
    const injected = PAGE.replace(
      '</main>',
      '<script>document.title = "run"</script><img src="x" onerror="document.title = 1"></main>',
    );
    const { page, told } = await visit(injected);
    expect(await page.title()).toBe('Arrivals by small boat, 1 January to 14 April 2025');
    expect(told.some((line) => line.includes('Content Security Policy'))).toBe(true);
    await page.context().close();
  });

  it('shows hostile data as text', async () => {
    const rows = `date,arrivals,boats,notes\n2025-01-01,5,1,"${HOSTILE.replaceAll('"', '""')}"\n2025-01-02,7,1,\n`;
    const { out } = await run(`report '${HOSTILE}'`, { files: { [HOSTILE]: rows } });
    const { page, told } = await visit(out);
    expect(told).toEqual([]);
    expect(await page.locator('header .source').innerText()).toContain(HOSTILE);
    expect(await page.locator('#year-to-date .command').innerText()).toContain(HOSTILE);
    await page.context().close();
  });
});
