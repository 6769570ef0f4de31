/** Exit codes of the program. A closed pipe is success. */
export const EXIT = {
  done: 0,
  dataFail: 1,
  notDone: 2,
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT.done]: 'done',
  [EXIT.dataFail]: 'the data have errors, or a check, a claim or diff --exit-code fails',
  [EXIT.notDone]: 'it could not be done: wrong usage, a file that cannot be read or written',
  [EXIT.bug]: 'a bug in crossings',
};
