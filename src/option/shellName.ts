import { choice } from './choice.js';

/** Shells that can complete what is typed. */
export const SHELL_NAMES = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type ShellName = (typeof SHELL_NAMES)[number];

export const shellName = {
  ...choice('shell', SHELL_NAMES, SHELL_NAMES.join(', ')),
  // What is not a shell is one misspelt, not a file: one must be named.
  recognises: () => true,
};
