import type { ProgramUsage } from '../usage/index.js';

/** A shell that can complete what is typed. Shells are listed in `index.ts`. */
export interface Shell {
  readonly name: string;
  /** In what it is known by, one line without a full stop. */
  readonly summary: string;
  /**
   * A whole script. What is typed is completed without a start of the program: the script holds every word, and looks
   * for releases that are kept in the folder of the store.
   */
  script(usage: ProgramUsage): string;
}
