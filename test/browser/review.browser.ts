import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { faultsOf, visitor } from './visit.js';

const visit = visitor();

const TEXT = `Wednesday 16 April 2025

More than 8,180 people have made the crossing so far this year, after 119 arrived on Monday. That is 31% up on the same point last year (6,625).

<img src="x" onerror="alert(document)"> <script>alert(document)</script> The government has spent £700 million.
`;
const CLAIMS = 'id,claim,expected,source\nA,day 2025-04-14,118,a note\nB,ytd --as-of 2035-04-14,1,\n';

async function pageOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { out, err } = await run(`verify ${Object.keys(files).join(' ')} --format html`, { files });
  expect(err).toBe('');
  return out;
}

const PAGE = await pageOf({ 'article.txt': TEXT });
const TWO = await pageOf({ 'article.txt': TEXT, 'claims.csv': CLAIMS });

/** The descriptions that are seen at the moment. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.tip:visible').allInnerTexts();
}

describe('the page of a verified text in a browser', () => {
  it('shows the text as it is, sends no request, runs nothing and prints nothing on the console', async () => {
    const { page, told } = await visit(PAGE);
    expect(await page.title()).toBe('Statements: article.txt');
    expect(await page.locator('.lead').innerText()).toBe('4 claims: 3 hold and 1 fails.');
    expect(await page.locator('blockquote').innerText()).toContain('<img src="x" onerror="alert(document)">');
    expect(await page.locator('blockquote img, script').count()).toBe(0);
    expect(told).toEqual([]);
    await page.context().close();
  });

  it('describes a figure to who points at it, also while the pointer is on the description', async () => {
    const { page } = await visit(PAGE);
    expect(await shown(page)).toEqual([]);
    const mark = page.locator('#mark-1-4');
    await mark.hover();
    expect((await shown(page)).join()).toContain('In the data: 6,265.');
    const [link, tip] = [await mark.boundingBox(), await page.locator('#tip-1-4').boundingBox()];
    if (link === null || tip === null) throw new Error('unexpected mark without a place');
    await page.mouse.move(link.x + 5, tip.y + 10, { steps: 40 });
    expect(await shown(page)).toHaveLength(1);
    await page.mouse.move(link.x, tip.y + tip.height + 200);
    expect(await shown(page)).toEqual([]);
    await page.context().close();
  });

  it('describes each figure by keyboard, in the order of the text', async () => {
    const { page } = await visit(PAGE);
    const seen = [];
    for (let index = 0; index < 5; index += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate('document.activeElement.textContent');
      seen.push([name, (await shown(page)).join().split('.')[0]]);
    }
    expect(seen).toEqual([
      ['8,180✓ (holds)', '✓Holds'],
      ['119✓ (holds)', '✓Holds'],
      ['31%✓ (holds)', '✓Holds'],
      ['6,625✗ (fails)', '✗Fails'],
      ['700 million○ (not judged)', '○Not judged'],
    ]);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#row-1-n1$/);
    await page.context().close();
  });

  it('gives a figure its verdict as name and the rest as description', async () => {
    const { page } = await visit(PAGE);
    const mark = page.getByRole('link', { name: '6,625 (fails)' });
    const id = (await mark.getAttribute('aria-describedby')) ?? '';
    const described = await page.locator(`#${id}`).textContent();
    for (const words of ['Fails', 'by the same date in 2024', '6,265', 'crossings ytd --as-of 2025-04-14'])
      expect(described).toContain(words);
    await page.context().close();
  });

  it('leads from each row back to its figure', async () => {
    const { page } = await visit(TWO);
    expect(await page.locator('nav a').allInnerTexts()).toEqual(['article.txt', 'claims.csv']);
    for (const link of await page.locator('nav a, tbody th a').all())
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
    expect(await page.locator('#text-2 tbody tr').count()).toBe(2);
    await page.context().close();
  });

  it.each([320, 360, 768, 1440])('fits %i pixels, also what is shown of a figure', async (width) => {
    const { page } = await visit(TWO, { viewport: { width, height: 900 } });
    for (const mark of await page.locator('.mark > a').all()) {
      await mark.focus();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.context().close();
  });

  it.each([
    ['light', 360],
    ['light', 1440],
    ['dark', 360],
    ['dark', 1440],
  ] as const)('is accessible: %s, %i pixels', async (colorScheme, width) => {
    const { page } = await visit(TWO, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#mark-1-3').focus();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is dark for readers who prefer that, and light on paper, with its signs', async () => {
    const { page } = await visit(PAGE, { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await paper()).toBe('rgb(21, 24, 28)');
    await page.locator('#mark-1-3').focus();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('#mark-1-3 .sign').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});
