import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellName } from '../../src/option/index.js';

/** A folder with a script for each shell, two releases in a store, and files to choose from. */
export interface Desk {
  readonly folder: string;
}

export type LiveShell = Exclude<ShellName, 'powershell'>;

/** Writes the scripts into a folder. */
export function layDesk(folder: string, scripts: Readonly<Record<LiveShell, string>>): Desk {
  for (const name of ['2026-08-28', '2026-08-28.2', 'other'])
    mkdirSync(join(folder, 'store', name), { recursive: true });
  writeFileSync(join(folder, 'daily.csv'), '');
  for (const [shell, script] of Object.entries(scripts))
    writeFileSync(join(folder, `script.${shell}`), script);
  writeFileSync(join(folder, 'capture.zsh'), CAPTURE_ZSH);
  return { folder };
}

/** Asks a real shell what it offers for the last word of a line. */
export function complete(shell: LiveShell, line: string, { folder }: Desk): string[] {
  const [program, words] = CALLS[shell];
  const output = execFileSync(program, [...words, line], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
      CROSSINGS_STORE: join(folder, 'store'),
      LINE: line,
    },
  });
  return output
    .split(/\r?\n/)
    .map((each) => each.split('\t')[0] as string)
    .filter((each) => each !== '')
    .sort();
}

/** Does the part of Readline: passes the line on, and puts what it kept of the last word before each answer. */
const BASH = `
source ./script.bash
compopt() { compgen -f -- "\${line##*[[:space:]]}" | sed 's/^/file:/'; }
COMP_LINE=$LINE COMP_POINT=\${#LINE} COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
_crossings
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** Runs zsh in a terminal of its own, which prints each match that it would offer. */
const CAPTURE_ZSH = `
zmodload zsh/zpty
cat > ./setup.zsh <<'SETUP'
PROMPT=
autoload -U compinit; compinit -D -u
source ./script.zsh
bindkey '^I' complete-word
say() { print -r - MARK }
compprefuncs=(say)
comppostfuncs=(say exit)
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a hits
  builtin compadd -A hits "$@"
  local hit
  for hit in $hits; do print -r - "HIT:$IPREFIX$hit"; done
}
print SET
SETUP
zpty z zsh -f -i
zpty -w z 'source ./setup.zsh'
zpty -r -m z read_until '*SET*' || exit 1
zpty -n -w z "$1"$'\\t'
local all=''
while zpty -r z chunk; do all+=$chunk; done
print -r - $all | tr -d '\\r' | sed -n 's/^.*HIT://p'
`;

const CALLS: Readonly<Record<LiveShell, readonly [string, readonly string[]]>> = {
  bash: ['bash', ['--norc', '-c', BASH]],
  fish: ['fish', ['--no-config', '-c', 'source ./script.fish; complete -C "$LINE"']],
  zsh: ['zsh', ['-f', './capture.zsh']],
};
