import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts the headless Chromium of this machine. Throws where there is none. */
export function startChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const path = named || PLACES.find((place) => existsSync(place));
  if (path === undefined)
    throw new Error('these tests need Chromium: install it, or set CHROMIUM to the path of one');
  // Chromium's sandbox does not work in a container; only the program's own page is opened.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}
