import type { Option } from './option.js';

/** A command name, given without the name of the option; the caller checks that there is such a command. */
export const commandName: Option<string> = {
  name: 'command',
  placeholder: 'COMMAND',
  names: 'command',
  summary: 'one that can print JSON, such as ytd',
  // Any other word is a misspelt command and not a file.
  recognises: () => true,
  parse: (text) => text,
};
