import { type ArticleFormat, articleFormatOf, isArticleName } from '../../article/articleFormat.js';
import type { CountedStatement, StatementsRead } from '../../article/articleStatement.js';
import {
  type ArticleFile,
  type ArticleText,
  plainText,
  problemOfLength,
  unreadable,
} from '../../article/articleText.js';
import type { ChosenReadings } from '../../article/chooseReadings.js';
import { readStatements, toClaim } from '../../article/readStatements.js';
import { readTextTable, type TableText, type TextTable } from '../../article/readTextTable.js';
import type { CivilDate } from '../../calendar/index.js';
import { type Claim, type ReadClaims, readClaimsOrText } from '../../claim/index.js';
import { type Finding, STANDARD_INPUT } from '../../finding/index.js';
import type { Host } from '../../host/index.js';
import { QuestionError } from '../../option/index.js';
import type { Release } from '../../release/index.js';
import { listedWords } from '../../report/index.js';
import { type NotUnderstood, needsDate } from '../../statements/findStatements.js';
import { isAddress } from './address.js';

/** A text, its dates, and its figures that are not judged. */
export interface ReadText {
  readonly file: string;
  /** Its id in a table of texts; `null` where the file is one text, or the table gives none. */
  readonly id: string | null;
  /** Line on which it starts in a table of texts, from 1; `null` where the file is one text. */
  readonly line: number | null;
  /** `YYYY-MM-DD`; `null` where it is not known. */
  readonly published: string | null;
  /** The last day that the text counts, and how that was worked out; `null` where nothing says it. */
  readonly asOf: { readonly date: string; readonly how: string } | null;
  readonly notUnderstood: readonly NotUnderstood[];
  /** The text as it was read, without markup. */
  readonly text: string;
  /** Offset in it of each figure, by line and column in the file: `3:12`. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** An input: the claims of a file, or those found in a text. A table of texts gives several. */
export interface VerifyInput extends ReadClaims {
  /** `null` for a file with claims. */
  readonly textInfo: ReadText | null;
}

/** What is known of the texts from the options. */
export interface Context {
  readonly release: Release;
  /** Day of publication of texts that state none of their own. */
  readonly published: CivilDate | undefined;
  /** Last day that texts count, included, where it is given. */
  readonly asOf: CivilDate | undefined;
  /** Readings that were chosen for figures. */
  readonly chosen: ChosenReadings;
}

/** Reads claims, or finds them in a text or in each text of a table. */
export async function readInput(name: string, context: Context, host: Host): Promise<VerifyInput[]> {
  const input = await openInput(name, host);
  const { file, format } = input;
  if (format !== null) {
    // The libraries for ZIP and markup are loaded only when there is a document.
    const article = await (await import('../../article/readArticle.js')).readArticle(input, format, host);
    return ['finding' in article ? refused(file, article.finding) : inArticle(file, article, context)];
  }
  const table = readTextTable(input);
  if (table !== null) return inTable(file, table, context);
  const read = readClaimsOrText(input);
  if ('claims' in read) return [{ ...read, textInfo: null }];
  const problem = problemOfLength(read.text);
  return [
    problem === null
      ? inArticle(file, plainText(read.text), context)
      : refused(file, unreadable(file, problem)),
  ];
}

/** A file, standard input or what an address leads to, and the format of the document that it is. */
async function openInput(
  name: string,
  host: Host,
): Promise<ArticleFile & { readonly format: ArticleFormat | null }> {
  // The network is loaded only for an address.
  if (isAddress(name)) return (await import('./fetchText.js')).fetchText(name, host);
  const input = { file: nameOf(name), bytes: host.readInput(name) };
  return { ...input, format: articleFormatOf(input) };
}

/** Name of an input in messages. */
export function nameOf(file: string): string {
  return file === '-' ? STANDARD_INPUT : file;
}

/** The files that are meant: in place of a folder, the texts in it, by name. Throws `QuestionError` where it has none. */
export function withoutFolders(names: readonly string[], host: Host): string[] {
  return names.flatMap((name) => (name !== '-' && host.isFolder(name) ? textsIn(name, host) : [name]));
}

function textsIn(folder: string, host: Host): string[] {
  const paths = host
    .listFolder(folder)
    .filter(isArticleName)
    .sort()
    .map((name) => `${folder.replace(/[/\\]+$/, '')}/${name}`)
    .filter((path) => !host.isFolder(path));
  if (paths.length > 0) return paths;
  throw new QuestionError(
    `${folder} is a folder without texts: expected files ending in .txt, .md, .html, .htm, .docx or .pdf`,
  );
}

/**
 * Throws `QuestionError` for texts of which the day of publication is not known, where a figure depends on it: it would not be
 * judged, and others by a year that is guessed. `isCounted` is whether the day to which they count is given.
 */
export function requireDates(inputs: readonly VerifyInput[], isCounted: boolean): void {
  const undated = inputs.flatMap(({ textInfo }) => {
    const isOpen = textInfo?.asOf === null || (textInfo?.published === null && !isCounted);
    const figure = isOpen ? textInfo?.notUnderstood.find(needsDate) : undefined;
    return textInfo === null || figure === undefined ? [] : [{ textInfo, figure }];
  });
  const [first] = undated;
  if (first === undefined) return;
  const names = undated.slice(0, MOST_NAMED).map(({ textInfo }) => textName(textInfo));
  const more = undated.length - names.length;
  const all = listedWords([...names, ...(more > 0 ? [`${more} more`] : [])]);
  const { figure, line } = first.figure;
  const column = undated.some(({ textInfo }) => textInfo.line !== null) ? ', or in the column published' : '';
  const say = undated.length === 1 ? 'does not say when it was' : 'do not say when they were';
  throw new QuestionError(
    `${all} ${say} published, on which "${figure}" on line ${line} depends: give the day with --published D${column}`,
  );
}

/** Most texts that a message names. */
const MOST_NAMED = 5;

/** Name of a text in messages: its file and, in a table, its id or line. */
export function textName({ file, id, line }: Pick<ReadText, 'file' | 'id' | 'line'>): string {
  if (line === null) return file;
  return `${file}, ${id ?? `line ${line}`}`;
}

function inArticle(file: string, article: ArticleText, context: Context): VerifyInput {
  const offsets = new Map<string, number>();
  const { statements, published, asOf, notUnderstood } = statementsOf(noting(article, offsets), context);
  return {
    file,
    text: article.source,
    claims: statements.map((statement) => inFile(file, statement)),
    findings: [],
    textInfo: {
      file,
      id: null,
      line: null,
      published,
      asOf,
      notUnderstood,
      text: article.text,
      offsets,
    },
  };
}

/** A text that notes in `offsets` which position each place is asked for. */
function noting(article: ArticleText, offsets: Map<string, number>): ArticleText {
  return {
    ...article,
    placeAt(position) {
      const place = article.placeAt(position);
      offsets.set(placeKey(place), position);
      return place;
    },
  };
}

/** A line and column as one word: `3:12`. */
export function placeKey({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}

/** Statements of a text. The day that a page states unseen counts only where it shows none. */
function statementsOf(
  { text, placeAt, published: unseen }: ArticleText,
  { release, ...context }: Context,
): StatementsRead {
  const read = readStatements(text, release, { ...context, placeAt });
  if (read.published !== null || unseen === null) return read;
  return readStatements(text, release, { ...context, published: unseen, placeAt });
}

function inTable(
  file: string,
  { source: text, texts, findings }: TextTable,
  context: Context,
): VerifyInput[] {
  if (findings.length > 0) return [{ file, text, claims: [], findings, textInfo: null }];
  return texts.map((each) => {
    const read = inArticle(file, each.article, {
      ...context,
      published: each.published ?? context.published,
    });
    return { ...read, text, ...named(read, each) };
  });
}

/** Puts the id of a text before those of its claims. */
function named(
  { claims, textInfo }: VerifyInput,
  { id, line }: TableText,
): Pick<VerifyInput, 'claims' | 'textInfo'> {
  return {
    claims: id === '' ? claims : claims.map((claim) => ({ ...claim, id: `${id} ${claim.id}` })),
    textInfo: textInfo && { ...textInfo, id: id || null, line },
  };
}

function refused(file: string, finding: Finding): VerifyInput {
  return { file, text: '', claims: [], findings: [finding], textInfo: null };
}

function inFile(file: string, statement: CountedStatement): Claim {
  const { line, column, quote, figure, understood, readings } = statement;
  return {
    ...toClaim(statement),
    place: { file, line, column },
    wording: { quote, figure, understood, readings },
  };
}
