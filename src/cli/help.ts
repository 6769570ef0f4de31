import { type Command, GROUPS } from '../command/index.js';
import { type AnyOption, isFlag } from '../option/index.js';
import { capital } from '../report/index.js';
import { wrap } from '../text/index.js';
import { optionGroupsOf, takesFiles } from './commandOptions.js';
import { EXIT_MEANINGS } from './exitCode.js';

export const SUMMARY = 'Totals, changes and same-date comparisons of small-boat arrivals in the UK.';

/** The one command that is not in the registries, since it only prints help. */
export const HELP_COMMAND = { name: 'help', group: 'shell', summary: 'the help of a command' } as const;

export const INPUT =
  'Input: CSV, TSV or JSON with one row a day, a workbook such as the official one (.ods, .fods or .xlsx) or a saved GOV.UK ' +
  'page, also packed by gzip; or @latest, @previous or @2026-08-21, a release that crossings update keeps. Without any: the file that the environment variable ' +
  'CROSSINGS_DATA names, else the newest release kept, or the one in the package if it is newer.';

const FILES = 'files to read, merged: of a day that two have, the later file counts; - for standard input';

/** What a newcomer can type, one for each kind of answer: short enough to stand in a line with what it answers. */
export const FIRST_EXAMPLES: readonly Command['examples'][number][] = [
  { line: 'ytd', answers: 'the year so far, against earlier years' },
  { line: 'total --since 2024-07-05', answers: 'how many since 5 July 2024' },
  { line: 'chart ytd -o chart.svg', answers: 'running totals by year, as a picture' },
  { line: 'verify article.txt', answers: 'whether what an article says is right' },
];

const MORE =
  'crossings help ytd explains one of them, here ytd; crossings man has all in one page; crossings -V prints the version.';

/** Help of the program, which fits one screen: the commands by group, and where to begin. */
export function programHelp(commands: readonly Command[], width: number): string {
  const examples = FIRST_EXAMPLES.map(({ line, answers }) => ({ term: `crossings ${line}`, text: answers }));
  return [
    ...wrap('Usage: crossings <command> [options] [file...]', width),
    '',
    ...wrap(SUMMARY, width),
    '',
    ...commandsByGroup(commands, width),
    '',
    'Examples:',
    ...items(examples, width),
    '',
    ...wrap(MORE, width),
    '',
  ].join('\n');
}

/** Every command by group, whose name stands beside its first one or, in a narrow terminal, above it. */
function commandsByGroup(commands: readonly Command[], width: number): string[] {
  const groups = GROUPS.map((group) => {
    const ofGroup = [...commands, HELP_COMMAND].filter((each) => each.group === group);
    return [group, ofGroup.map(({ name, summary }) => ({ term: name, text: summary }))] as const;
  });
  if (width < NARROW) {
    const widest = widestOf(groups.flatMap(([, ofGroup]) => ofGroup));
    return groups.flatMap(([group, ofGroup]) => [`${capital(group)}:`, ...items(ofGroup, width, widest)]);
  }
  const column = Math.max(...GROUPS.map((group) => group.length)) + INDENT.length;
  const listed = groups.flatMap(([group, ofGroup]) =>
    ofGroup.map(({ term, text }, index) => ({
      term: `${(index === 0 ? group : '').padEnd(column)}${term}`,
      text,
    })),
  );
  return ['Commands:', ...items(listed, width)];
}

/** Help of a command: what is typed without the name of an option, its options by group, its input, examples and exit codes. */
export function commandHelp(command: Command, width: number): string {
  const { name, summary, examples, filesHelp } = command;
  const own = filesHelp?.paragraphs ?? [];
  const paragraphs = !takesFiles(command) ? [] : own.length > 0 ? own : [INPUT];
  const groups = optionGroupsOf(command).map(
    ([title, options]) =>
      [title, options.map((each) => ({ term: termOf(each), text: each.summary }))] as const,
  );
  const sections = [['Arguments', argumentsOf(command)] as const, ...groups].filter(
    ([, listed]) => listed.length > 0,
  );
  const widest = widestOf(sections.flatMap(([, listed]) => listed));
  return [
    ...wrap(`Usage: crossings ${name} ${usageOf(command)}`, width),
    '',
    ...wrap(`${capital(summary)}.`, width),
    ...sections.flatMap(([title, listed]) => ['', `${title}:`, ...items(listed, width, widest)]),
    ...paragraphs.flatMap((each) => ['', ...wrap(each, width)]),
    '',
    'Examples:',
    ...examples.flatMap(({ line, answers }) => [
      `${INDENT}crossings ${line}`,
      ...wrap(answers, width, INDENT.repeat(3)),
    ]),
    '',
    'Exit codes:',
    ...exitCodes(width),
    '',
  ].join('\n');
}

/** The arguments after the name of a command: `<thresholds...> [options] [file...]`. */
export function usageOf(command: Command): string {
  const { words } = command;
  const name = words && `${words.option}${words.many ? '...' : ''}`;
  const word = words === undefined ? '' : words.required ? `<${name}> ` : `[${name}] `;
  return takesFiles(command) ? `${word}[options] [file...]` : `${word}[options]`;
}

/** A term with its explanation. */
interface Item {
  readonly term: string;
  readonly text: string;
}

function argumentsOf(command: Command): Item[] {
  const { words, options, filesHelp } = command;
  const word = words && { term: words.option, text: options[words.option]?.summary ?? '' };
  const files = takesFiles(command) ? [{ term: 'file', text: filesHelp?.argument ?? FILES }] : [];
  return [...(word ? [word] : []), ...files];
}

function termOf(option: AnyOption): string {
  const { name, letter, placeholder } = option;
  return `${letter === undefined ? '' : `-${letter}, `}--${name}${isFlag(option) ? '' : ` <${placeholder}>`}`;
}

function exitCodes(width: number): string[] {
  return Object.entries(EXIT_MEANINGS).flatMap(([code, meaning]) => {
    const [first = '', ...more] = wrap(meaning, width, ' '.repeat(6));
    return [`${INDENT}${code.padStart(2)}${INDENT}${first.trimStart()}`, ...more];
  });
}

const INDENT = '  ';
const NARROW = 64;
/** Characters that an explanation has at least beside its term; in a narrower terminal it goes below. */
const FEWEST_BESIDE = 40;

/** Terms in a column of their width, with their explanations beside or below them, wrapped to the width of the terminal. */
function items(listed: readonly Item[], width: number, termWidth = widestOf(listed)): string[] {
  const isNarrow = width - termWidth - INDENT.length * 2 < FEWEST_BESIDE;
  const column = isNarrow ? INDENT.length * 3 : termWidth + INDENT.length * 2;
  return listed.flatMap(({ term, text }) => {
    const [first = '', ...more] = wrap(text, width, ' '.repeat(column));
    const start = INDENT + term;
    return isNarrow ? [start, first, ...more] : [start.padEnd(column) + first.slice(column), ...more];
  });
}

function widestOf(listed: readonly Item[]): number {
  return Math.max(...listed.map(({ term }) => term.length));
}
