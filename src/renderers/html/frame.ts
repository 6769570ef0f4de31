import type { Link } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';

/** What every page has around its content. */
interface Frame {
  readonly title: string;
  /** The page in a sentence, for whoever is shown a link to it. */
  readonly description: string;
  /** Version of the program. */
  readonly version: string;
  readonly styleSheet: string;
  /** The one script of the page; none by default. */
  readonly script?: string;
}

/** A page as an HTML document. It loads nothing, and nothing but its own style sheet and script has an effect. */
export async function framed(frame: Frame, body: readonly string[]): Promise<string> {
  const { script } = frame;
  const head = element('head', {}, await headOf(frame));
  const all = [...body, ...(script === undefined ? [] : [`<script>${script}</script>`])];
  return `<!doctype html>\n<html lang="en-GB">\n${head}\n${element('body', {}, all)}\n</html>\n`;
}

async function headOf({ title, description, version, styleSheet, script }: Frame): Promise<string[]> {
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(await policyFor(styleSheet, script))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="crossings ${escapeXml(version)}">`,
    `<title>${escapeXml(title)}</title>`,
    ...sharing(title, description),
    // Otherwise a browser would request one from the server of the page.
    '<link rel="icon" href="data:,">',
    `<style>${styleSheet}</style>`,
  ];
}

/** What a search engine or a post with a link to the page shows of it (https://ogp.me/). */
function sharing(title: string, description: string): string[] {
  const properties = { title, description, type: 'article', locale: 'en_GB' };
  return [
    `<meta name="description" content="${escapeXml(description)}">`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="og:${name}" content="${escapeXml(content)}">`,
    ),
    '<meta name="twitter:card" content="summary">',
  ];
}

/**
 * A Content-Security-Policy for a page that loads nothing. Only this style sheet and this script have an effect
 * (https://www.w3.org/TR/CSP3/).
 */
async function policyFor(styleSheet: string, script: string | undefined): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await hashOf(styleSheet)}'`,
    ...(script === undefined ? [] : [`script-src '${await hashOf(script)}'`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** A text that is already escaped, and behind it links to pages elsewhere. */
export function linked(text: string, links: readonly Link[]): string {
  const anchors = links.map(({ name, address }) => element('a', { href: address }, escapeXml(name)));
  return [text, ...anchors].join(' · ');
}

/** Links that are shown without being asked for, at most. */
const MOST_UNFOLDED = 6;

/** Links to the sections of a page; where they are many, they are folded up so that the content of the page comes first. */
export function contents(sections: readonly { readonly id: string; readonly title: string }[]): string {
  const entries = sections.map(({ id, title }) =>
    element('li', {}, element('a', { href: `#${id}` }, escapeXml(title))),
  );
  const list = [element('summary', {}, 'On this page'), element('ul', {}, entries)];
  const open: Record<string, string> = sections.length > MOST_UNFOLDED ? {} : { open: '' };
  return element('nav', { 'aria-label': 'On this page' }, element('details', open, list));
}

/** The source of the figures and the program; `source` is already escaped. */
export function footer(source: string, version: string): string {
  return element('footer', {}, element('p', {}, `${source} · Made by crossings ${escapeXml(version)}.`));
}

/** A table that scrolls sideways in a narrow page; `name` is the id of its heading. */
export function scrolling(content: readonly string[], name: string): string {
  const group = { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': name };
  return element('div', group, element('table', {}, content));
}
