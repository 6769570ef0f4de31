import { bold, italic, paragraphs, plain, section, subsection, tagged } from './roff.js';
import type { CommandUsage, OptionUsage, ProgramUsage } from './usage.js';

/** The page of the manual in roff, with the macros of man(7), which every reader of such pages knows. */
export function manPage(usage: ProgramUsage): string {
  const { name, version, summary, commands, options, input, environment, files, exitCodes } = usage;
  return [
    `.TH "${plain(name.toUpperCase())}" "1" "" "${plain(`${name} ${version}`)}" "User Commands"`,
    // No hyphens within words, and no blanks to fill a line: both hurt what is copied.
    '.nh',
    '.ad l',
    section('Name', [`${plain(name)} \\- ${plain(asPhrase(summary))}`]),
    section('Synopsis', [
      `${bold(name)} ${italic('command')} [${italic('options')}] [${italic('file')}...]`,
      '.br',
      `${bold(name)} ${bold('help')} [${italic('command')}]`,
    ]),
    section('Description', paragraphs([summary, ...input])),
    section('Options', options.flatMap(optionLines)),
    section(
      'Commands',
      commands.flatMap((command) => commandLines(name, command)),
    ),
    section('Environment', pairs(environment)),
    section('Files', pairs(files)),
    section('Exit status', pairs(exitCodes)),
    section(
      'Examples',
      commands.flatMap(({ examples }) => examples.slice(0, 1)).flatMap((each) => exampleLines(name, each)),
    ),
    '',
  ].join('\n');
}

function commandLines(
  program: string,
  { name, summary, synopsis, words, options, input, examples }: CommandUsage,
): string[] {
  const first =
    words === null || words.words.length === 0
      ? []
      : paragraphs([`${words.placeholder}: ${words.words.join(', ')}`]);
  return [
    subsection(`${program} ${name} ${synopsis}`),
    ...paragraphs([sentence(summary)]),
    ...(words !== null && !words.placeholder.includes('|') && words.words.length > 0 ? first : []),
    ...paragraphs(input),
    ...options.flatMap(optionLines),
    ...(examples.length > 1
      ? ['.PP', 'Examples:', ...examples.flatMap((each) => exampleLines(program, each))]
      : []),
  ];
}

function optionLines({ flag, short, isFlag, placeholder, summary }: OptionUsage): string[] {
  const value = isFlag ? '' : ` ${italic(placeholder)}`;
  const letter = short === null ? '' : `${bold(short)}, `;
  return tagged(`${letter}${bold(flag)}${value}`, summary);
}

function exampleLines(program: string, { line, answers }: CommandUsage['examples'][number]): string[] {
  return tagged(bold(`${program} ${line}`), answers);
}

function pairs(meanings: Readonly<Record<string, string>>): string[] {
  return Object.entries(meanings).flatMap(([name, meaning]) => tagged(bold(name), meaning));
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

function asPhrase(summary: string): string {
  return `${summary.charAt(0).toLowerCase()}${summary.slice(1)}`.replace(/\.$/, '');
}
