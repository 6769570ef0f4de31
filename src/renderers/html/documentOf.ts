import { type Page, type Phrase, phraseToText, type Report, type Term } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';
import type { Style } from '../renderer.js';
import { figureScript } from './figureScript.js';
import { policyFor } from './policy.js';
import { sectionOf } from './sectionOf.js';
import { styleSheetOfPage } from './styleSheetOfPage.js';

/** A report as one HTML document. Throws `RangeError` where it has no page. */
export async function documentOf(report: Report, style: Style): Promise<string> {
  const { page, title, prose, source, command } = report;
  if (page === undefined) throw new RangeError(`${command} has no page`);
  const sheet = styleSheetOfPage();
  const said = (phrase: Phrase) => escapeXml(phraseToText(phrase, style));
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(await policyFor(sheet, figureScript))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="crossings ${escapeXml(page.version)}">`,
    `<title>${escapeXml(title)}</title>`,
    // Else a browser asks for one where the page came from.
    '<link rel="icon" href="data:,">',
    `<style>${sheet}</style>`,
  ];
  const body = [
    element('header', {}, [
      element('h1', {}, escapeXml(title)),
      element('p', { class: 'lead' }, said(prose[0])),
      element('p', { class: 'source' }, said(source.phrase)),
    ]),
    contentsOf(page),
    element('main', {}, [
      ...page.sections.map((section, index) => sectionOf(section, style, index === 0)),
      about(page.about, said),
    ]),
    element(
      'footer',
      {},
      element('p', {}, `${said(source.phrase)}. Made by crossings ${escapeXml(page.version)}.`),
    ),
    `<script>${figureScript}</script>`,
  ];
  return `<!doctype html>\n<html lang="en-GB">\n${element('head', {}, head)}\n${element('body', {}, body)}\n</html>\n`;
}

const ABOUT = 'What the figures are, and are not';

function contentsOf({ sections }: Page): string {
  const entries = [...sections, { id: 'about', title: ABOUT }].map(({ id, title }) =>
    element('li', {}, element('a', { href: `#${id}` }, escapeXml(title))),
  );
  return element('nav', { 'aria-label': 'On this page' }, element('ul', {}, entries));
}

function about(terms: readonly Term[], said: (phrase: Phrase) => string): string {
  const entries = terms.map(({ name, meaning }) =>
    element('div', {}, [element('dt', {}, escapeXml(name)), element('dd', {}, said(meaning))]),
  );
  return element('section', { id: 'about', 'aria-labelledby': 'about-title' }, [
    element('h2', { id: 'about-title' }, ABOUT),
    element('dl', {}, entries),
  ]);
}
