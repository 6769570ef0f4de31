import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { visitor } from './visit.js';

const visit = visitor();

/** Runs in the page, in which there are no types: the size of its image, and the colours of its corner and of all its pixels, as `r,g,b,a`. */
const COLOURS = `(async () => {
  const image = document.querySelector('img');
  await image.decode();
  const size = [image.naturalWidth, image.naturalHeight];
  const context = Object.assign(document.createElement('canvas'), { width: size[0], height: size[1] }).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, ...size);
  const colours = {};
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 4).join();
    colours[colour] = (colours[colour] ?? 0) + 1;
  }
  return { size, corner: data.slice(0, 4).join(), colours };
})()`;

interface Seen {
  readonly size: readonly number[];
  readonly corner: string;
  readonly colours: Readonly<Record<string, number>>;
}

/** A picture as the image of a page. */
async function shownOn(background: string, words: string) {
  const { out } = await run(`chart ytd --size card --format svg ${words}`);
  const address = `data:image/svg+xml;base64,${Buffer.from(out).toString('base64')}`;
  const html = `<!doctype html><title>x</title><body style="background:${background}"><img alt="x" src="${address}">`;
  const { page, told } = await visit(html);
  return { ...((await page.evaluate(COLOURS)) as Seen), told };
}

describe.each(['white', 'black'])('a card as an image on a %s page', (background) => {
  it('fills its frame, has its own background, the accent and its words, and asks for nothing', async () => {
    const { size, corner, colours, told } = await shownOn(background, '');
    expect([size, corner, told]).toEqual([[1200, 675], '255,255,255,255', []]);
    // #0072b2, the line of the year; and the ink of the title.
    expect(colours['0,114,178,255'] ?? 0).toBeGreaterThan(1000);
    expect(colours['26,26,26,255'] ?? 0).toBeGreaterThan(1000);
  });

  it('has no background where it is to be transparent, and is dark with --dark', async () => {
    expect((await shownOn(background, '--transparent')).corner).toBe('0,0,0,0');
    expect((await shownOn(background, '--dark')).corner).toBe('21,24,28,255');
  });
});
