import { toVisibleLine } from '../text/index.js';

const INVALID_VALUE = /^option '(\S+)[^']*' argument '.*' is invalid\. (.*)$/s;
const SUGGESTION = /\n\((Did you mean .*\?)\)$/;

/** Commander's words in the program's form: one sentence that names the program, with nothing unseen in it. */
export function toUsageError(text: string, commands: readonly string[]): string {
  const plain = text.trim().replace(/^error: /, '');
  const [, flag, problem] = INVALID_VALUE.exec(plain) ?? [];
  if (flag !== undefined && problem !== undefined) return sentence(`${flag}: ${problem}`);
  const suggested = plain.replace(SUGGESTION, (_, question: string) => `; ${question.toLowerCase()}`);
  if (suggested === plain && plain.startsWith('unknown command')) {
    return sentence(`${plain}: the commands are ${commands.join(', ')}`);
  }
  return sentence(suggested);
}

function sentence(text: string): string {
  return `crossings: ${toVisibleLine(text)}\n`;
}
