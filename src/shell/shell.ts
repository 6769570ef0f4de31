import type { ProgramUsage } from '../usage/index.js';

/** A shell that can complete what is typed. Shells are listed in `src/shells/index.ts`. */
export interface Shell {
  readonly name: string;
  /** Endings of its scripts, without the dot, its own one first. */
  readonly endings: readonly [string, ...string[]];
  /** Supported versions, one line without a full stop. */
  readonly summary: string;
  /**
   * A complete script. It contains every word and looks into the folder of the store for names of releases, so that
   * completing never starts the program.
   */
  script(usage: ProgramUsage): string;
}

/** First line of a script: the program, the shell, and the command that printed it. */
export function heading({ name, version }: ProgramUsage, shell: Pick<Shell, 'name' | 'summary'>): string {
  return `# Completion of ${name} ${version} for ${shell.summary}, made by: ${name} completion ${shell.name}`;
}

/** Names of releases that exist whatever the store contains. */
export const RELEASE_WORDS = ['latest', 'previous', 'bundled'];

/**
 * Lines for bash and zsh that set `store` to the folder in which `crossings update` keeps releases, the same as `dataFolder` of the
 * host.
 */
export const FIND_STORE = `  local store=\${CROSSINGS_STORE-} home=\${XDG_DATA_HOME-} each
  if [[ -z $store ]]; then
    if [[ $home == /* ]]; then store=$home/crossings
    elif [[ $OSTYPE == darwin* ]]; then store="$HOME/Library/Application Support/crossings"
    else store=$HOME/.local/share/crossings
    fi
  fi`;
