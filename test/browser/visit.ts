import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startChromium } from '../support/chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Requests, messages and errors of a page while it was open, of which there should be none. */
interface Visit {
  readonly page: Page;
  readonly told: string[];
}

/** Starts a browser for the tests of a file, and gives the function that opens a page in it, without a network. */
export function visitor(): (html: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    browser = await startChromium();
    folder = mkdtempSync(join(tmpdir(), 'page-'));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (html, options = {}) => {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ offline: true, viewport, ...options });
    const page = await context.newPage();
    const told: string[] = [];
    const address = pathToFileURL(file).href;
    page.on('console', (message) => told.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => told.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => told.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url !== address && !url.startsWith('data:')) told.push(`request: ${url}`);
    });
    await page.goto(address);
    return { page, told };
  };
}

/** What axe finds wrong in a page, for which the policy of the page must be bypassed. */
export async function faultsOf(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ content: AXE });
  const { violations, passes } = (await page.evaluate('axe.run()')) as AxeResults;
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
