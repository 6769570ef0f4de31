import type { Option } from './option.js';

/** A command by its name; which there are is for who asks to know. */
export const commandName: Option<string> = {
  name: 'command',
  placeholder: 'COMMAND',
  names: 'command',
  summary: 'one that can print JSON, such as ytd',
  // What is no command is one misspelt, not a file.
  recognises: () => true,
  parse: (text) => text,
};
