import { bold, italic, paragraph, plain, section, subsection, tagged } from './roff.js';
import { type CommandUsage, type OptionUsage, type ProgramUsage, sharedOptions } from './usage.js';

const MOST = 'Most commands have these. What else a command has, and its formats, stand with it below.';

/** The page of the manual in roff, with the macros of man(7). */
export function manPage(usage: ProgramUsage): string {
  const { name, version, summary, commands, options, input, environment, files, exitCodes } = usage;
  const usual = sharedOptions(commands);
  return [
    `.TH "${plain(name.toUpperCase())}" "1" "" "${plain(`${name} ${version}`)}" "User Commands"`,
    // No hyphenation, and no blanks to fill a line: both spoil text that is copied.
    '.nh',
    '.ad l',
    section('Name', [`${plain(name)} \\- ${plain(asPhrase(summary))}`]),
    section('Synopsis', synopsisLines(name)),
    section(
      'Description',
      [summary, ...input].flatMap((text) => paragraph(plain(text))),
    ),
    section('Options', [
      ...options.flatMap(optionLines),
      ...paragraph(plain(MOST)),
      ...usual.flatMap(optionLines),
    ]),
    section(
      'Commands',
      commands.flatMap((command) => commandLines(name, command, usual)),
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

function synopsisLines(name: string): string[] {
  return [
    `${bold(name)} ${italic('command')} [${italic('options')}] [${italic('file')}...]`,
    '.br',
    `${bold(name)} ${bold('help')} [${italic('command')}]`,
  ];
}

function commandLines(program: string, command: CommandUsage, usual: readonly OptionUsage[]): string {
  const { name, summary, synopsis, words, options, input, examples } = command;
  const isUsual = (option: OptionUsage) => usual.some(({ flag }) => flag === option.flag);
  const shared = options.filter(isUsual).map(({ flag }) => flag);
  return subsection(`${program} ${name} ${synopsis}`, [
    ...[sentence(summary), ...input].flatMap((text) => paragraph(plain(text))),
    ...(words === null ? [] : tagged(italic(words.name), words.summary)),
    ...options.filter((option) => !isUsual(option)).flatMap(optionLines),
    ...(shared.length === 0
      ? []
      : paragraph(`Of the options of most commands: ${shared.map(bold).join(', ')}.`)),
    ...(examples.length === 0 ? [] : paragraph('Examples:')),
    ...examples.flatMap((each) => exampleLines(program, each)),
  ]);
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
