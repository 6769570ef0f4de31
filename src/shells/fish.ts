import { heading, quoteFish as quote, RELEASE_WORDS, type Shell } from '../shell/index.js';
import type { CommandUsage, OptionUsage, ProgramUsage, ValueUsage } from '../usage/index.js';

export const fish: Shell = {
  name: 'fish',
  endings: ['fish'],
  summary: 'fish 3 or later',
  script: (usage) => `${heading(usage, fish)}
${MACHINERY}
complete -c ${usage.name} -f
${[...programLines(usage), ...usage.commands.flatMap((command) => commandLines(usage.name, command))].join('\n')}
`,
};

function programLines({ name, options, commands }: ProgramUsage): string[] {
  const where = '-n __crossings_needs_command';
  return [
    ...commands.map(
      (command) =>
        `complete -c ${name} ${where} -a ${quote(quote(command.name))} -d ${quote(command.summary)}`,
    ),
    ...options.map((option) => `complete -c ${name} ${where} ${optionPart(option)}`),
  ];
}

function commandLines(program: string, { name, options, words, takes }: CommandUsage): string[] {
  const condition = (kind: string, more: readonly string[] = []) =>
    `complete -c ${program} -n ${quote([`__crossings_${kind}`, ...[name, ...more].map(quote)].join(' '))}`;
  const known = words?.words ?? [];
  const first =
    words === null || known.length === 0 ? [] : [`${condition('first', known)} -k -a ${wordList(words)}`];
  const place = words?.required ? condition('later', known) : condition('is');
  const releases = takes === 'figures' ? ` -a '(__crossings_releases @)'` : '';
  const files = takes === null ? [] : [`${place} -F${releases}`];
  return [...first, ...files, ...options.map((option) => `${condition('is')} ${optionPart(option)}`)];
}

function optionPart(option: OptionUsage): string {
  const { flag, short, summary, isFlag } = option;
  const letter = short === null ? '' : ` -s ${quote(short.slice(1))}`;
  return `-l ${quote(flag.slice(2))}${letter}${isFlag ? '' : valuePart(option)} -d ${quote(summary)}`;
}

function valuePart(value: ValueUsage): string {
  if (value.names === 'file') return ' -r -F';
  if (value.names === 'figures') return ` -r -F -a '(__crossings_releases @)'`;
  if (value.names === 'folder') return ` -x -a '(__fish_complete_directories)'`;
  if (value.names === 'release') return ` -x -k -a '(__crossings_releases)'`;
  return value.words.length === 0 ? ' -x' : ` -x -k -a ${wordList(value)}`;
}

/** Words as fish reads code: each one quoted, and the list quoted once more. */
function wordList({ words, names }: ValueUsage): string {
  if (names === 'years') return quote(`(__crossings_years ${words.map(quote).join(' ')})`);
  // fish shows the text after the tab beside the word. Without the empty one, it would repeat the summary of the option each time.
  return quote(words.map((word) => `${quote(word)}\\t''`).join(' '));
}

const MACHINERY = `
function __crossings_needs_command
    test (count (commandline -opc)) -eq 1
end

function __crossings_is
    set -l typed (commandline -opc)
    test (count $typed) -gt 1; and test "$typed[2]" = "$argv[1]"
end

# Whether none of these words has been typed after the command yet.
function __crossings_first
    __crossings_is $argv[1]; or return
    for each in (commandline -opc)[3..]
        contains -- $each $argv[2..]; and return 1
    end
    return 0
end

# Whether one of these words has been typed after the command, or any where there are none to choose from.
function __crossings_later
    __crossings_is $argv[1]; and test (count (commandline -opc)) -gt 2; or return
    test (count $argv) -eq 1; or not __crossings_first $argv
end

# Several, with commas or .. between them.
function __crossings_years
    set -l before (string match -r -- '^.*[,.=]' (commandline -ct) | string replace -r -- '^--[^=]*=' '')
    printf '%s\\t\\n' "$before"$argv
end

function __crossings_releases
    set -l store "$CROSSINGS_STORE"
    if test -z "$store"
        if string match -q -- '/*' "$XDG_DATA_HOME"
            set store "$XDG_DATA_HOME/crossings"
        else if test (uname) = Darwin
            set store "$HOME/Library/Application Support/crossings"
        else
            set store "$HOME/.local/share/crossings"
        end
    end
    printf '%s\\t\\n' "$argv[1]"{${RELEASE_WORDS.join(',')}}
    for each in "$store"/*/
        set -l name (string split -- / (string trim -r -c / -- $each))[-1]
        string match -q -r -- '^\\d{4}-\\d\\d-\\d\\d' $name; and printf '%s\\t\\n' "$argv[1]$name"
    end
end
`;
