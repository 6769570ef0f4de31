/** What the program says to the shell. A closed pipe is no failure. */
export const EXIT = {
  done: 0,
  /** The data, or a claim about them, fail. */
  dataFail: 1,
  /** It could not be done: wrong usage, a file, the network. */
  notDone: 2,
  /** A bug in the program. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
