import { type CivilDate, parseDate, toCivilDate } from '../calendar/index.js';
import { scanMarkup } from '../reader/scanMarkup.js';
import { placesOf } from '../statements/sentence/placesOf.js';
import { type ArticleText, isFootnoteMark, LONGEST_MARK, TextCopy } from './articleText.js';

/** The elements of a page whose content is no part of what a reader reads. */
const UNSEEN = new Set(
  'script style template noscript title svg nav button select textarea datalist iframe object canvas audio video'.split(
    ' ',
  ),
);

/** The elements that stand by themselves, above and below the text around them. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const PARAGRAPH = '\n\n';
const CELL = ' | ';

/**
 * The text of a saved page: without markup, scripts and what is hidden; each block as a paragraph, the cells of a row with bars
 * between them. If one `<article>` has more than half of the text of all, it is taken,
 * with what stands above it in `<main>`; else `<main>`, else the whole body.
 * Throws `MarkupError`.
 */
export function readPage(html: string): ArticleText {
  const scanner = new ArticleScanner(html, false);
  scanMarkup(html, 'html', scanner);
  const whole = scanner.copy.toString();
  const { from, to } = articleOf(scanner) ?? { from: 0, to: whole.length };
  const place = placesOf(html);
  return {
    text: whole.slice(from, to),
    source: html,
    placeAt: (position) => place(scanner.copy.sourceOf(from + position)),
    published: scanner.published,
  };
}

/** Copies a text with its lines, but without tags and comments and with entities decoded. Throws `MarkupError`. */
export function withoutTags(text: string): TextCopy {
  const scanner = new ArticleScanner(text, true);
  scanMarkup(text, 'html', scanner);
  return scanner.copy;
}

/** A stretch of the text; `to` is excluded. */
interface Stretch {
  readonly from: number;
  to: number;
}

function articleOf({ articles, main }: ArticleScanner): Stretch | null {
  const length = ({ from, to }: Stretch) => Math.max(0, to - from);
  const all = articles.reduce((sum, each) => sum + length(each), 0);
  const longest = articles.find((each) => length(each) > all / 2);
  if (longest === undefined) return main !== null && length(main) > 0 ? main : null;
  // The headline and the date may stand above the article.
  return main !== null && main.from < longest.from && longest.to <= main.to
    ? { from: main.from, to: longest.to }
    : longest;
}

/** Words, and the white space and the unseen characters between them. */
const RUNS = /[ \t\r\n\f]+|[\u00ad\u200b\u2060\ufeff]+|[^ \t\r\n\f\u00ad\u200b\u2060\ufeff]+/g;

class ArticleScanner {
  readonly copy: TextCopy;
  /** Stretches of the articles that are in no other one. */
  readonly articles: Stretch[] = [];
  main: Stretch | null = null;
  published: CivilDate | null = null;
  private readonly html: string;
  /** Whether line ends and spaces are kept as they are. */
  private readonly keepsLines: boolean;
  /** Depth within an unseen element, which is counted as 1; 0 where text is seen. */
  private unseen = 0;
  private preformatted = 0;
  private openArticles = 0;
  private openMains = 0;
  /** For each open row, whether it has a cell already. */
  private readonly rows: boolean[] = [];
  /** What comes before the next word. */
  private gap = '';
  /** Pieces of a raised text that may be the mark of a footnote; `null` outside of one. */
  private raised: { text: string; at: number }[] | null = null;

  constructor(html: string, keepsLines: boolean) {
    this.html = html;
    this.keepsLines = keepsLines;
    this.copy = new TextCopy(html);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'meta') this.readMeta(attributes);
    if (this.unseen > 0 || isHidden(name, attributes)) {
      this.unseen += 1;
      return;
    }
    if (name === 'sup') this.raised ??= [];
    if (name === 'br') this.breakLine();
    if (BLOCKS.has(name)) this.breakParagraph();
    if (name === 'pre') this.preformatted += 1;
    if (name === 'tr') this.rows.push(false);
    if (name === 'td' || name === 'th') this.openCell();
    if (name === 'article' && this.openArticles++ === 0) this.articles.push(this.stretch());
    if (name === 'main' && this.openMains++ === 0) this.main ??= this.stretch();
  }

  text(text: string, position: number): void {
    if (this.unseen > 0) return;
    if (this.raised !== null) this.raise(text, position);
    else this.write(text, position);
  }

  close(name: string): void {
    if (this.unseen > 0) {
      this.unseen -= 1;
      return;
    }
    if (name === 'sup') this.settleRaised();
    if (BLOCKS.has(name)) this.breakParagraph();
    if (name === 'pre') this.preformatted -= 1;
    if (name === 'tr') this.closeRow();
    const article = this.articles.at(-1);
    if (name === 'article' && --this.openArticles === 0 && article) article.to = this.copy.length;
    if (name === 'main' && --this.openMains === 0 && this.main?.to === this.main?.from) this.closeMain();
  }

  private stretch(): Stretch {
    const from = this.copy.length === 0 ? 0 : this.copy.length + this.gap.length;
    return { from, to: from };
  }

  private closeMain(): void {
    if (this.main !== null) this.main.to = this.copy.length;
  }

  private readMeta(attributes: Readonly<Record<string, string>>): void {
    const key = attributes['property'] ?? attributes['itemprop'] ?? attributes['name'] ?? '';
    if (!/^(?:article:published_time|datePublished|date|dc\.date|dcterms\.(?:date|issued))$/i.test(key))
      return;
    const reading = parseDate((attributes['content'] ?? '').slice(0, 'YYYY-MM-DD'.length));
    if ('day' in reading) this.published ??= toCivilDate(reading.day);
  }

  private breakLine(): void {
    if (this.gap === '\n') this.gap = PARAGRAPH;
    else if (this.gap !== PARAGRAPH && this.gap !== CELL) this.gap = '\n';
  }

  private breakParagraph(): void {
    if (this.gap !== CELL) this.gap = PARAGRAPH;
  }

  private openCell(): void {
    const isFirst = this.rows.at(-1) !== true;
    if (this.rows.length > 0) this.rows[this.rows.length - 1] = true;
    this.gap = isFirst ? PARAGRAPH : CELL;
  }

  private closeRow(): void {
    this.rows.pop();
    this.gap = PARAGRAPH;
  }

  private raise(text: string, at: number): void {
    this.raised?.push({ text, at });
    const length = this.raised?.reduce((sum, each) => sum + each.text.length, 0) ?? 0;
    if (length > LONGEST_MARK) this.writeRaised();
  }

  /** Leaves out the mark of a footnote, which would lengthen a figure; keeps "14th". */
  private settleRaised(): void {
    const all = this.raised?.map(({ text }) => text).join('') ?? '';
    if (!isFootnoteMark(all)) this.writeRaised();
    else if (this.raised !== null && all !== '' && this.gap === '') this.gap = ' ';
    this.raised = null;
  }

  private writeRaised(): void {
    const pieces = this.raised ?? [];
    this.raised = null;
    for (const { text, at } of pieces) this.write(text, at);
  }

  private write(text: string, position: number): void {
    // A page can consist of millions of pieces of one character each.
    if (text.length === 1 && text > ' ' && text < '\x7f') {
      this.put(text, position, this.html[position] === text);
      return;
    }
    const isVerbatim = this.html.startsWith(text, position);
    if (this.keepsLines) {
      this.put(text, position, isVerbatim);
      return;
    }
    for (const { 0: run, index } of text.matchAll(RUNS)) {
      const at = isVerbatim ? position + index : position;
      if (/^[ \t\r\n\f]/.test(run)) this.space(run);
      else if (!/^[\u00ad\u200b\u2060\ufeff]/.test(run)) this.put(run, at, isVerbatim);
    }
  }

  private space(run: string): void {
    if (this.preformatted > 0 && /[\r\n]/.test(run)) this.breakLine();
    else if (this.gap === '') this.gap = ' ';
  }

  private put(text: string, at: number, isVerbatim: boolean): void {
    if (this.gap !== '' && this.copy.length > 0) this.copy.insert(this.gap, at);
    this.gap = '';
    if (isVerbatim) this.copy.copy(at, at + text.length);
    else this.copy.insert(text, at);
  }
}

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    UNSEEN.has(name) ||
    'hidden' in attributes ||
    (name === 'dialog' && !('open' in attributes)) ||
    HIDDEN_STYLE.test(attributes['style'] ?? '')
  );
}
