import type { CommandUsage, OptionUsage, ProgramUsage, ValueUsage } from '../usage/index.js';
import { RELEASE_WORDS } from './editions.js';
import { quoteFish as quote } from './quote.js';
import type { Shell } from './shell.js';

export const fish: Shell = {
  name: 'fish',
  summary: 'fish 3 or later',
  script: (
    usage,
  ) => `# fish completion for ${usage.name} ${usage.version}, made by: ${usage.name} completion fish
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
  const start = `complete -c ${program} -n`;
  const condition = (kind: string) => `${start} ${quote(`__crossings_${kind} ${quote(name)}`)}`;
  const first =
    words === null || words.words.length === 0 ? [] : [`${condition('first')} -a ${wordList(words)}`];
  const files =
    takes === null
      ? []
      : [
          `${condition(words?.required ? 'later' : 'is')} -F${takes === 'figures' ? ` -a '(__crossings_releases @)'` : ''}`,
        ];
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
  if (value.names === 'release') return ` -x -a '(__crossings_releases)'`;
  return value.words.length === 0 ? ' -x' : ` -x -k -a ${wordList(value)}`;
}

/** Read as fish reads code: each word is quoted by itself, and all of it once more. */
function wordList({ words, names }: ValueUsage): string {
  const each = words.map(quote).join(' ');
  return quote(names === 'years' ? `(__crossings_years ${each})` : each);
}

const MACHINERY = `
function __crossings_needs_command
    test (count (commandline -opc)) -eq 1
end

function __crossings_is
    set -l typed (commandline -opc)
    test (count $typed) -gt 1; and test "$typed[2]" = "$argv[1]"
end

# Whether nothing but options has been typed after the command.
function __crossings_first
    __crossings_is $argv[1]; and test (count (commandline -opc)) -eq 2
end

function __crossings_later
    __crossings_is $argv[1]; and test (count (commandline -opc)) -gt 2
end

# Several, with commas or .. between them.
function __crossings_years
    set -l before (string match -r -- '^.*[,.=]' (commandline -ct) | string replace -r -- '^--[^=]*=' '')
    printf '%s\\n' "$before"$argv
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
    printf '%s\\n' "$argv[1]"{${RELEASE_WORDS.join(',')}}
    for each in "$store"/*/
        set -l name (string split -- / (string trim -r -c / -- $each))[-1]
        string match -q -r -- '^\\d{4}-\\d\\d-\\d\\d' $name; and printf '%s\\n' "$argv[1]$name"
    end
end
`;
