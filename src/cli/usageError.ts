import { toVisibleLine } from '../text/index.js';
import { COMMANDS } from './commands.js';
import { remediesFor } from './triedOptions.js';

const INVALID_VALUE = /^option '(?:-\w, )?(\S+)[^']*' argument '.*' is invalid\. (.*)$/s;
const UNKNOWN_OPTION = /^unknown option '(.*)'(?:\n\(Did you mean .*\?\))?$/s;
const SUGGESTION = /\n\((Did you mean .*\?)\)$/;

/** Rewrites an error of commander about these words as one sentence that names the program, without control characters. */
export function toUsageError(text: string, words: readonly string[]): string {
  const plain = text.trim().replace(/^error: /, '');
  const [, flag, problem] = INVALID_VALUE.exec(plain) ?? [];
  if (flag !== undefined && problem !== undefined) return sentence(`${flag}: ${problem}`);
  const [, unknown] = UNKNOWN_OPTION.exec(plain) ?? [];
  const remedies = unknown === undefined ? [] : remediesFor(unknown, { command: commandIn(words), words });
  if (remedies.length > 0) return sentence([`unknown option '${unknown}'`, ...remedies].join('; '));
  const suggested = plain.replace(SUGGESTION, (_, question: string) => `; ${question.toLowerCase()}`);
  if (suggested === plain && plain.startsWith('unknown command')) {
    return sentence(`${plain}: the commands are ${COMMANDS.map(({ name }) => name).join(', ')}`);
  }
  return sentence(suggested);
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
