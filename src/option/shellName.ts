import { choice } from './choice.js';

/** The shells for which there is a completion script. */
export const SHELL_NAMES = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type ShellName = (typeof SHELL_NAMES)[number];

export const shellName = {
  ...choice('shell', SHELL_NAMES, `${SHELL_NAMES.join(', ')} (default: the one that the ending of -o names)`),
  // Another word is a misspelt shell and not a file.
  recognises: () => true,
};
