import { parseDate, toCivilDate } from '../calendar/index.js';
import type { Command } from '../command/index.js';
import { GATHERINGS, QuestionError, yearsMeant } from '../option/index.js';
import { commandIn } from './commandIn.js';
import { optionsOf } from './commandOptions.js';
import { COMMANDS } from './commands.js';
import { remediesFor } from './triedOptions.js';

const INVALID_VALUE = /^option '(?:-\w, )?(\S+)[^']*' argument '(.*)' is invalid\. (.*)$/s;
const UNKNOWN_OPTION = /^unknown option '(.*)'(?:\n\(Did you mean .*\?\))?$/s;
const UNKNOWN_COMMAND = /^unknown command '(.*?)'(?:\n|$)/s;
const TOO_MANY = /^too many arguments for '(\S+)'\. Expected (\d+) /;
const SUGGESTION = /\n\((Did you mean .*\?)\)$/;

/** Rewrites an error of commander about these words as one sentence, in the words of this program. */
export function toUsageError(text: string, words: readonly string[]): string {
  const plain = text.trim().replace(/^error: /, '');
  const command = commandIn(words);
  const [, flag, value = '', problem = ''] = INVALID_VALUE.exec(plain) ?? [];
  if (flag !== undefined)
    return `${flag}: ${severalWords(flag, words, command) ?? problem + valueMeant(flag, value, problem)}`;
  const [, unknown] = UNKNOWN_OPTION.exec(plain) ?? [];
  const remedies = unknown === undefined ? [] : remediesFor(unknown, { command, words });
  if (remedies.length > 0) return [`unknown option '${unknown}'`, ...remedies].join('; ');
  const [, crowded, most] = TOO_MANY.exec(plain) ?? [];
  if (crowded !== undefined) return tooMany(crowded, most === '0', words);
  const word = UNKNOWN_COMMAND.exec(plain)?.[1];
  const meant = word === undefined ? null : commandMeant(word);
  if (meant !== null) return `unknown command '${word}'${meant}`;
  const suggested = plain.replace(SUGGESTION, (_, question: string) => `; ${question.toLowerCase()}`);
  if (suggested === plain && plain.startsWith('unknown command')) {
    return `${plain}: the commands are ${COMMANDS.map(({ name }) => name).join(', ')}`;
  }
  return suggested;
}

/** What is wrong where a value was typed in several words without quotation marks, such as `--from 5 July 2024`; else `null`. */
function severalWords(flag: string, words: readonly string[], command: Command | undefined): string | null {
  const option = command && optionsOf(command).find(({ name }) => `--${name}` === flag);
  const behind = words.slice(words.lastIndexOf(flag) + 1);
  const end = behind.findIndex((each) => each.startsWith('-'));
  const most = Math.min(end < 0 ? behind.length : end, MOST_WORDS);
  for (let count = most; option && words.includes(flag) && count > 1; count--) {
    const typed = behind.slice(0, count).join(' ');
    try {
      const value = option.parse(typed);
      return `unexpected value in ${count} words, expected one: write ${flag} ${option.write?.(value) ?? `"${typed}"`}`;
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      const meant =
        valueMeant(flag, typed, error.message) || (/; did you mean [^;]*\?$/.exec(error.message)?.[0] ?? '');
      if (meant !== '') return `unexpected "${typed}", expected one word${meant}`;
    }
  }
  return null;
}

const MOST_WORDS = 4;

/** Values that people type, and what is meant by them, by option. */
const VALUES: Readonly<Record<string, readonly (readonly [typed: RegExp, meant: string])[]>> = {
  '--year': [
    [/^(\d{2})$/, '20$1'],
    [/^(20\d{2})\/(\d{2})$/, '--from $1-04-01 --to 20$2-03-31, a financial year'],
  ],
  '--years': [[/^(20\d{2}) ?[-/\u2013] ?(\d{2})$/, '$1..20$2']],
  '--last': [
    [/^(\d+)$/, '$1d'],
    [/^(\d+) ?([dwmy])\w+$/i, '$1$2'],
    [/^week$/i, '7d'],
    [/^([my])(?:onth|ear)$/i, '1$1'],
  ],
  '--quarter': [[/^q?([1-4])$/i, '2025-Q$1']],
  '--half': [[/^h?([12])$/i, '2025-H$1']],
  '--format': [
    [/^md$/i, 'markdown'],
    [/^(?:txt|table|plain)$/i, 'text'],
    [/^(?:xlsx?|excel)$/i, 'csv'],
    [/^jpe?g$/i, 'png'],
  ],
};

function valueMeant(flag: string, value: string, problem: string): string {
  const [typed, meant] = VALUES[flag]?.find(([pattern]) => pattern.test(value)) ?? [];
  if (typed === undefined || meant === undefined || problem.includes('did you mean')) return '';
  const written = value.replace(typed, meant);
  // A format that the command lacks is none to suggest.
  return flag === '--format' && !problem.includes(written) ? '' : `; did you mean ${written}?`;
}

function tooMany(name: string, takesNone: boolean, words: readonly string[]): string {
  const rest = words.slice(words.indexOf(name) + 1).filter((word) => !word.startsWith('-'));
  const command = COMMANDS.find((each) => each.name === rest[0]);
  if (name === 'man' && command) return `man has no page for a command: write crossings help ${command.name}`;
  if (takesNone) return `${name} takes options only, and no "${rest[0]}"`;
  const joined = rest.join('-');
  return `${name} takes one word, not ${rest.length}: write crossings ${name} ${name === 'rules' ? joined : rest[0]}`;
}

/** Words that are no commands, and what to write in their place. */
const INSTEAD: readonly (readonly [words: readonly string[], line: string])[] = [
  [['graph', 'plot', 'draw', 'picture', 'svg'], 'chart ytd'],
  [['fetch', 'download', 'get', 'pull', 'refresh'], 'update'],
  [['export', 'csv', 'merge'], 'convert'],
  [['top', 'busiest', 'highest', 'max', 'peak', 'rank'], 'records'],
  [['arrivals', 'people', 'migrants', 'year-to-date', 'so-far'], 'ytd'],
  [['boats'], 'ytd --measure boats'],
  [['since'], 'total --since 2024-07-05'],
  [['last'], 'total --last 7d'],
  [['validate', 'lint', 'test'], 'check'],
  [['version'], '-V'],
];

/** What to type in place of a word that is no command but a year, a period, a day or a word for a command; `null` for any other. */
function commandMeant(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower === 'crossings') return ': write crossings once';
  if (lower !== word && COMMANDS.some(({ name }) => name === lower)) return `; did you mean ${lower}?`;
  const write = (line: string) => `: write crossings ${line}`;
  if (/^(?:19|20)\d{2}$/.test(word)) return write(`total --year ${word}, or crossings ytd --year ${word}`);
  const years = yearsMeant(word);
  if (years !== null) return write(`by year --years ${years}`);
  const [, gathered = ''] = /^(?:by-)?(.*)$/s.exec(lower) ?? [];
  const period = GATHERINGS.find((each) => [each, `${each}s`, `${each}ly`].includes(gathered));
  if (period !== undefined) return write(`by ${period}`);
  if (/^(?:today|yesterday|latest)$/.test(lower)) return write('day latest for the last day in the data');
  const instead = INSTEAD.find(([typed]) => typed.includes(lower));
  if (instead) return write(instead[1]);
  const reading = parseDate(word);
  return 'day' in reading ? write(`day ${toCivilDate(reading.day)}`) : null;
}
