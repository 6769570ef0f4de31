import { dayOrNull, toCivilDate } from '../calendar/index.js';
import type { Command } from '../command/index.js';
import { commandIn } from './commandIn.js';
import { optionsOf } from './commandOptions.js';

const NO_SUCH_FILE = / cannot be read: there is no such file or directory$/;

/** What to write in place of a word that is no file, as `; write …`; empty where nothing is known to be meant. */
export function remedyForFile(message: string, words: readonly string[]): string {
  if (!NO_SUCH_FILE.test(message)) return '';
  const word = message.replace(NO_SUCH_FILE, '');
  const command = commandIn(words);
  const index = words.lastIndexOf(word);
  if (command === undefined || index < 0) return '';
  const behind = words.slice(index + 1);
  const end = behind.findIndex((each) => each.startsWith('-'));
  const meant = lineMeant([word, ...behind.slice(0, end < 0 ? behind.length : end)], command);
  return meant === null ? '' : `; ${meant}`;
}

/** What these words mean for the command: an option without its dashes, a measure, a format, days; `null` for any others. */
function lineMeant(words: readonly string[], command: Command): string | null {
  const [word = '', next] = words;
  const lower = word.toLowerCase();
  const option = (name: string) => optionsOf(command).find((each) => each.name === name);
  if (lower === 'help') return `crossings help ${command.name} prints the help`;
  const named = option(lower);
  if (named) return `write ${[`--${lower}`, next ?? named.placeholder].join(' ').trim()}`;
  if (option('measure')?.words?.includes(lower)) return `write --measure ${lower}`;
  if (option('format')?.words?.includes(lower)) return `write --format ${lower}`;
  if (command.reads === 'claims' && /\s/.test(word))
    return 'crossings verify - reads a text from standard input';
  return daysMeant(words, command);
}

function daysMeant(words: readonly string[], command: Command): string | null {
  const text = words.join(' ');
  const has = (name: string) => optionsOf(command).some((option) => option.name === name);
  const whole = dayOrNull(text);
  if (whole !== null && command.words?.option === 'date') return `write crossings day ${toCivilDate(whole)}`;
  if (has('month')) {
    const month = dayOrNull(`1 ${text}`) ?? dayOrNull(`${text}-01`);
    if (month !== null) return `write --month ${toCivilDate(month).slice(0, 7)}`;
    if (dayOrNull(`1 ${text} 2025`) !== null) return 'write --month with its year, such as --month 2025-03';
  }
  const days = whole === null ? words.map(dayOrNull) : [whole];
  const [first, last] = days.filter((day) => day !== null).map(toCivilDate);
  if (first === undefined || days.includes(null)) return null;
  if (has('from')) return `write --from ${first}${last === undefined ? '' : ` --to ${last}`}`;
  return has('as-of') ? `write --as-of ${first}` : null;
}
