import { parseDate, toCivilDate } from '../calendar/index.js';
import { GATHERINGS, yearsMeant } from '../option/index.js';
import { toVisibleLine } from '../text/index.js';
import { COMMANDS } from './commands.js';
import { remediesFor } from './triedOptions.js';

const INVALID_VALUE = /^option '(?:-\w, )?(\S+)[^']*' argument '.*' is invalid\. (.*)$/s;
const UNKNOWN_OPTION = /^unknown option '(.*)'(?:\n\(Did you mean .*\?\))?$/s;
const UNKNOWN_COMMAND = /^unknown command '(.*?)'(?:\n|$)/s;
const SUGGESTION = /\n\((Did you mean .*\?)\)$/;

/** Rewrites an error of commander about these words as one sentence that names the program, without control characters. */
export function toUsageError(text: string, words: readonly string[]): string {
  const plain = text.trim().replace(/^error: /, '');
  const [, flag, problem] = INVALID_VALUE.exec(plain) ?? [];
  if (flag !== undefined && problem !== undefined) return sentence(`${flag}: ${problem}`);
  const [, unknown] = UNKNOWN_OPTION.exec(plain) ?? [];
  const remedies = unknown === undefined ? [] : remediesFor(unknown, { command: commandIn(words), words });
  if (remedies.length > 0) return sentence([`unknown option '${unknown}'`, ...remedies].join('; '));
  const word = UNKNOWN_COMMAND.exec(plain)?.[1];
  const meant = word === undefined ? null : commandMeant(word);
  if (meant !== null) return sentence(`unknown command '${word}'${meant}`);
  const suggested = plain.replace(SUGGESTION, (_, question: string) => `; ${question.toLowerCase()}`);
  if (suggested === plain && plain.startsWith('unknown command')) {
    return sentence(`${plain}: the commands are ${COMMANDS.map(({ name }) => name).join(', ')}`);
  }
  return sentence(suggested);
}

/** What to type in place of a word that is no command but a year, a period or a day; `null` for any other. */
function commandMeant(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower !== word && COMMANDS.some(({ name }) => name === lower)) return `; did you mean ${lower}?`;
  const write = (line: string) => `: write crossings ${line}`;
  if (/^(?:19|20)\d{2}$/.test(word)) return write(`total --year ${word}, or crossings ytd --year ${word}`);
  const years = yearsMeant(word);
  if (years !== null) return write(`by year --years ${years}`);
  const period = GATHERINGS.find((each) => [each, `${each}s`, `${each}ly`].includes(lower));
  if (period !== undefined) return write(`by ${period}`);
  if (/^(?:today|yesterday|latest)$/.test(lower)) return write('day latest for the last day in the data');
  const reading = parseDate(word);
  return 'day' in reading ? write(`day ${toCivilDate(reading.day)}`) : null;
}

/** The first command that is named, which may stand behind an option that is not known. */
function commandIn(words: readonly string[]) {
  return words
    .map((word) => COMMANDS.find(({ name }) => name === word))
    .find((command) => command !== undefined);
}

function sentence(text: string): string {
  return `crossings: ${toVisibleLine(text)}\n`;
}
