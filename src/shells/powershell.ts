import { heading, quotePowershell as quote, RELEASE_WORDS, type Shell } from '../shell/index.js';
import type { CommandUsage, OptionUsage, ProgramUsage, ValueUsage } from '../usage/index.js';

/** Completes for PowerShell, which offers files itself where the script answers nothing. */
export const powershell: Shell = {
  name: 'powershell',
  endings: ['ps1'],
  summary: 'every PowerShell from 5.1 on',
  script: (usage) => `${heading(usage, powershell)}

Register-ArgumentCompleter -Native -CommandName ${quote(usage.name)} -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Of each option: what it is for, whether it takes something, the words to choose from, what else it takes.
    $programOptions = ${optionTable(usage.options)}
    $commands = [ordered]@{
${usage.commands.map(commandEntry).join('\n')}
    }
${MACHINERY}}
`,
};

function commandEntry({ name, summary, options, words, takes }: CommandUsage): string {
  return `        ${quote(name)} = @{
            Summary = ${quote(summary)}
            Words = ${list(words?.words ?? [])}
            Takes = ${quote(takes ?? '')}
            Options = ${optionTable(options).replaceAll('\n', '\n        ')}
        }`;
}

/** A list instead of a hash table: `-v` and `-V` differ by case alone, which a hash table ignores. */
function optionTable(options: ProgramUsage['options']): string {
  const rows = options.flatMap((option) => {
    const flags = option.short === null ? [option.flag] : [option.flag, option.short];
    return flags.map((flag) => `        @{ Flag = ${quote(flag)}; ${optionFields(option)} }`);
  });
  return rows.length === 0 ? '@()' : `@(\n${rows.join('\n')}\n    )`;
}

function optionFields({ summary, isFlag, ...value }: OptionUsage): string {
  const fields = [`Summary = ${quote(summary)}`];
  if (!isFlag) fields.push(`Words = ${list(value.words)}`, `Takes = ${quote(takesOf(value))}`);
  return [...fields, `HasValue = ${isFlag ? '$false' : '$true'}`].join('; ');
}

function takesOf({ names }: Pick<ValueUsage, 'names'>): string {
  return names !== null && ['years', 'file', 'figures', 'folder', 'release'].includes(names) ? names : '';
}

function list(words: readonly string[]): string {
  return `@(${words.map(quote).join(', ')})`;
}

const MACHINERY = `
    function Get-Releases {
        $store = $env:CROSSINGS_STORE
        if (-not $store) {
            $parent = $env:XDG_DATA_HOME
            if (-not $parent) {
                if ($env:LOCALAPPDATA) { $parent = $env:LOCALAPPDATA }
                elseif ($IsMacOS) { $parent = "$HOME/Library/Application Support" }
                else { $parent = "$HOME/.local/share" }
            }
            $store = Join-Path $parent 'crossings'
        }
        ${RELEASE_WORDS.map(quote).join('; ')}
        Get-ChildItem -LiteralPath $store -Directory -ErrorAction SilentlyContinue |
            Where-Object { $_.Name -match '^\\d{4}-\\d{2}-\\d{2}' } | ForEach-Object { $_.Name }
    }

    $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $command = $null
    $option = $null
    $count = 0
    foreach ($word in $typed) {
        if ($option) { $option = $null }
        elseif ($word -like '-?*') {
            $known = if ($command) { $command.Options } else { $programOptions }
            $option = $known | Where-Object { $_.Flag -ceq $word -and $_.HasValue } | Select-Object -First 1
        }
        elseif (-not $command) { $command = $commands[$word]; if (-not $command) { return } }
        else { $count++ }
    }

    $before = ''
    $current = $wordToComplete
    $found = @()
    $takes = ''
    if ($option) { $found = $option.Words; $takes = $option.Takes }
    elseif ($command -and $current -match '^(--[^=]+)=(.*)$') {
        $flag = $Matches[1]
        $before = "$flag="
        $current = $Matches[2]
        $option = $command.Options | Where-Object { $_.Flag -ceq $flag -and $_.HasValue } | Select-Object -First 1
        if ($option) { $found = $option.Words; $takes = $option.Takes }
    }
    elseif ($current -like '-*') {
        $known = if ($command) { $command.Options } else { $programOptions }
        $found = $known
    }
    elseif (-not $command) {
        $found = $commands.GetEnumerator() | ForEach-Object { @{ Flag = $_.Key; Summary = $_.Value.Summary } }
    }
    else {
        if ($count -eq 0) { $found = $command.Words }
        $takes = $command.Takes
    }
    if ($takes -eq 'release') { $found = Get-Releases }
    if ($takes -eq 'figures' -and $current -like '@*') { $found = Get-Releases | ForEach-Object { "@$_" } }
    # After a comma or .. another year begins.
    if ($takes -eq 'years' -and $current -match '^(.*[,.])([^,.]*)$') { $before += $Matches[1]; $current = $Matches[2] }
    foreach ($each in $found) {
        $word = if ($each -is [hashtable]) { $each.Flag } else { $each }
        $about = if ($each -is [hashtable]) { $each.Summary } else { $each }
        if (-not $word.StartsWith($current, [StringComparison]::Ordinal)) { continue }
        # PowerShell would read an @ at the start as code.
        $text = if ($word -like '@*') { "'$word'" } else { "$before$word" }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $about)
    }
`;
