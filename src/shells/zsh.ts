import {
  FIND_STORE,
  heading,
  oneLine,
  quotePosix as quote,
  RELEASE_WORDS,
  type Shell,
} from '../shell/index.js';
import type { CommandUsage, OptionUsage, ValueUsage, WordsUsage } from '../usage/index.js';

export const zsh: Shell = {
  name: 'zsh',
  endings: ['zsh', 'sh'],
  summary: 'zsh 5 or later',
  script: (usage) => `#compdef ${usage.name}
${heading(usage, zsh)}

_crossings_commands() {
  local -a commands=(
${usage.commands.map(({ name, summary }) => `    ${quote(`${escapeColons(name)}:${summary}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

_crossings_figures() {
  if [[ $PREFIX == @* ]]; then _crossings_releases
  else _files
  fi
}

_crossings_releases() {
  local mark=''
  [[ $PREFIX == @* ]] && mark=@
${FIND_STORE}
  local -a kept=("$store"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*(N/:t))
  local -a all=(${RELEASE_WORDS.join(' ')} $kept)
  compadd -- $mark$^all
}

# Several, with commas or .. between them.
_crossings_years() {
  compset -P '*[,.]'
  compadd "$@"
}

_crossings_words_or_figures() {
  compadd "$@"
  _crossings_figures
}

_crossings() {
  local curcontext=$curcontext state line ret=1
  typeset -A opt_args
  _arguments -C \\
${usage.options.map((option) => `    ${optionSpec(option)} \\`).join('\n')}
    '1:command:_crossings_commands' \\
    '*:: :->rest' && ret=0
  [[ $state == rest ]] || return ret
  curcontext=\${curcontext%:*:*}:crossings-$line[1]:
  case $line[1] in
${usage.commands.map(commandCase).join('\n')}
  esac
}

# Loaded by itself from fpath, or sourced.
if [[ $funcstack[1] == _crossings ]]; then _crossings "$@"
else compdef _crossings crossings
fi
`,
};

function commandCase({ name, options, words, takes }: CommandUsage): string {
  const figures = takes === 'figures' ? '_crossings_figures' : '_files';
  const first = words === null ? [] : [quote(`1:${message(words)}:${firstAction(words, takes)}`)];
  const files = takes === null ? [] : [quote(`*:file:${figures}`)];
  const specs = [...options.map(optionSpec), ...first, ...files];
  return `    ${quote(name)})\n      _arguments -S \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')} && ret=0\n      ;;`;
}

/** `'--top=[how many]:N: '`, or `'(-o --output)'{-o+,--output=}'[to write to]:file:_files'`; an option that may be repeated begins with `*`. */
function optionSpec(option: OptionUsage): string {
  const { flag, short, summary, isFlag, repeats } = option;
  const value = isFlag ? '' : `:${message(option)}:${action(option)}`;
  const rest = `[${escapeSpec(summary)}]${value}`;
  const long = isFlag ? flag : `${flag}=`;
  if (short === null) return quote(`${repeats ? '*' : ''}${long}${rest}`);
  return `'(${short} ${flag})'{${isFlag ? short : `${short}+`},${long}}${quote(rest)}`;
}

/** Completion of the first word: where it is optional, files are offered as well. */
function firstAction(words: WordsUsage, takes: CommandUsage['takes']): string {
  if (words.required || takes === null) return action(words);
  return `_crossings_words_or_figures ${words.words.map(escapeWord).join(' ')}`;
}

function message({ placeholder }: ValueUsage): string {
  return escapeSpec(placeholder);
}

function action({ words, names }: ValueUsage): string {
  if (names === 'years') return `_crossings_years ${words.map(escapeWord).join(' ')}`;
  if (words.length > 0) return `(${words.map(escapeWord).join(' ')})`;
  const functions: Partial<Record<NonNullable<typeof names>, string>> = {
    file: '_files',
    figures: '_crossings_figures',
    folder: '_files -/',
    release: '_crossings_releases',
  };
  return (names && functions[names]) ?? ' ';
}

function escapeSpec(text: string): string {
  return oneLine(text).replace(/[\\[\]:]/g, '\\$&');
}

function escapeColons(text: string): string {
  return text.replace(/[\\:]/g, '\\$&');
}

function escapeWord(word: string): string {
  return escapeSpec(word).replace(/[\s()'"$`;&|<>*?~#]/g, '\\$&');
}
