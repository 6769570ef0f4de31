import { toShown } from '../../text/index.js';

/** Text after the second `::` of a workflow command. The `%` goes first, or it would escape the others' escapes. */
export function escapeMessage(text: string): string {
  return toShown(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Text of a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What other hosts and GitHub's older runners obey, and not only at the start of a line. */
const FOREIGN_COMMAND = /##(?=\[|vso\[|teamcity\[)/gi;

/** The second `#` told by its code, as `toVisible` tells what cannot be seen. */
export function withoutForeignCommands(line: string): string {
  return line.replace(FOREIGN_COMMAND, '#\\u0023');
}
