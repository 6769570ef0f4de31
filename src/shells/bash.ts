import { FIND_STORE, heading, quotePosix as quote, RELEASE_WORDS, type Shell } from '../shell/index.js';
import type { CommandUsage, ProgramUsage, ValueUsage } from '../usage/index.js';

export const bash: Shell = {
  name: 'bash',
  endings: ['bash', 'sh'],
  summary: 'bash 3.2 or later',
  script: (usage) => `${heading(usage, bash)}

# What can stand after a command, as words and what else.
_crossings_command() {
  case $1 in
${usage.commands.map(commandCase).join('\n')}
    *)
      options=(${flagsOf(usage)})
      words=(${usage.commands.map(({ name }) => quote(name)).join(' ')})
      ;;
  esac
}

# What an option takes; fails for one that takes nothing.
_crossings_option() {
  case "$1 $2" in
${optionCases(usage).join('\n')}
    *) return 1 ;;
  esac
}
${MACHINERY}`,
};

function commandCase({ name, options, words, takes }: CommandUsage): string {
  const first = words === null ? '' : `[[ $count == 0 ]] && words=(${listed(words.words)})`;
  // A word that is required comes before any file.
  const files = words?.required ? `[[ $count != 0 ]] && takes=${takes}` : `takes=${takes}`;
  return [
    `    ${quote(name)})`,
    `      options=(${flagsOf({ options })})`,
    ...(first === '' ? [] : [`      ${first}`]),
    ...(takes === null ? [] : [`      ${files}`]),
    '      ;;',
  ].join('\n');
}

function flagsOf({ options }: Pick<CommandUsage, 'options'>): string {
  return listed(options.flatMap(({ flag, short }) => (short === null ? [flag] : [flag, short])));
}

/** One case for each kind of value, with every command and option that takes it. */
function optionCases({ commands }: ProgramUsage): string[] {
  const owners = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options.filter(({ isFlag }) => !isFlag)) {
      const flags = option.short === null ? [option.flag] : [option.flag, option.short];
      const value = valueLine(option);
      owners.set(value, [...(owners.get(value) ?? []), ...flags.map((flag) => quote(`${name} ${flag}`))]);
    }
  }
  return [...owners].map(([value, each]) => `    ${each.join(' | \\\n      ')})\n      ${value}\n      ;;`);
}

function valueLine({ words, names }: ValueUsage): string {
  const parts = [
    ...(words.length > 0 ? [`words=(${listed(words)})`] : []),
    ...(names === 'years' ? ['several=yes'] : []),
    ...(['file', 'figures', 'folder', 'release'].includes(names ?? '') ? [`takes=${names}`] : []),
  ];
  return parts.join(' ') || ':';
}

function listed(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

const MACHINERY = `
_crossings_releases() {
${FIND_STORE}
  words+=(${RELEASE_WORDS.map((word) => `"$1${word}"`).join(' ')})
  for each in "$store"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*/; do
    [[ -d $each ]] || continue
    each=\${each%/}
    words+=("$1\${each##*/}")
  done
}

_crossings() {
  local line=\${COMP_LINE:0:COMP_POINT} current command='' option='' takes='' several='' before='' cut='' word count=0
  local -a typed=() options=() words=() found=()
  read -r -a typed <<< "$line"
  [[ $line == *[[:space:]] ]] && typed+=('')
  current=\${typed[\${#typed[@]} - 1]}
  for word in "\${typed[@]:1:\${#typed[@]} - 2}"; do
    if [[ -n $option ]]; then option=''
    elif [[ $word == -?* ]]; then _crossings_option "$command" "$word" && option=$word
    elif [[ -z $command ]]; then command=$word
    else count=$((count + 1))
    fi
  done
  words=() takes='' several=''
  if [[ -n $option ]]; then _crossings_option "$command" "$option"
  elif [[ $current == --*=* ]]; then
    before=\${current%%=*}= current=\${current#*=}
    _crossings_option "$command" "\${before%=}" || return 0
  else
    _crossings_command "$command"
    [[ $current == -* ]] && words=("\${options[@]}") takes=''
  fi
  [[ $takes == release ]] && _crossings_releases ''
  [[ $takes == figures && $current == @* ]] && _crossings_releases @
  # After a comma or .. another year begins.
  [[ -n $several ]] && before=$before\${current%"\${current##*[,.]}"} current=\${current##*[,.]}
  # Readline replaces only what follows the last character that breaks words for it.
  cut=$before$current
  cut=\${cut%"\${cut##*["$COMP_WORDBREAKS"]}"}
  [[ $cut == @ ]] && cut=''
  COMPREPLY=()
  for word in \${words[@]+"\${words[@]}"}; do
    [[ $word == "$current"* ]] || continue
    word=$before$word
    COMPREPLY+=("\${word#"$cut"}")
  done
  [[ \${#COMPREPLY[@]} == 0 ]] || return 0
  case $takes in
    file | figures)
      if type compopt &> /dev/null; then compopt -o default 2> /dev/null
      else while read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
      fi
      ;;
    folder) while read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$current") ;;
  esac
  return 0
}

complete -F _crossings crossings
`;
