import type { ProgramUsage } from '../usage/index.js';

/** A shell that can complete what is typed. Shells are listed in `index.ts`. */
export interface Shell {
  readonly name: string;
  /** Which versions of it, one line without a full stop. */
  readonly summary: string;
  /**
   * A whole script. What is typed is completed without a start of the program: the script holds every word, and looks
   * for releases that are kept in the folder of the store.
   */
  script(usage: ProgramUsage): string;
}

/** What the first lines of a script say of it. */
export function heading({ name, version }: ProgramUsage, shell: Pick<Shell, 'name' | 'summary'>): string {
  return `# Completion of ${name} ${version} for ${shell.summary}, made by: ${name} completion ${shell.name}`;
}
