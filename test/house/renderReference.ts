import * as z from 'zod';
import * as calculations from '../../src/calculations/index.js';
import { ALL_RULES } from '../../src/check/severities.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { programUsage } from '../../src/cli/programUsage.js';
import { EVENTS } from '../../src/event/index.js';
import * as readers from '../../src/readers/index.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../src/report/index.js';
import type { RuleText } from '../../src/rule/index.js';
import * as statements from '../../src/statements/index.js';
import { MEASURES } from '../../src/table/index.js';
import { type CommandUsage, type OptionUsage, sharedOptions } from '../../src/usage/usage.js';
import { fieldsOf, type JsonSchema, jsonShape, keyOf } from './jsonShape.js';
import { TABLES, toTable } from './tables.js';

const usage = programUsage(COMMANDS);
const usual = sharedOptions(usage.commands);
const isUsual = ({ flag }: OptionUsage) => usual.some((other) => other.flag === flag);

/** Renders REFERENCE.md as a whole, from the registries alone. */
export function renderReference(): string {
  const sections: readonly (readonly [title: string, text: string])[] = [
    ['Commands', usage.commands.map(commandText).join('\n')],
    [
      'Options of most commands',
      optionTable([...usual, ...usage.options.filter((option) => !isUsual(option))]),
    ],
    ['Calculations', calculationTable()],
    ['Measures', measureTable()],
    ['Events', eventTable()],
    ['Input', inputText()],
    ['Formats', table('formats')],
    ['Rules', ruleTable()],
    [
      'Claims',
      `${table('roundings')}\nKinds of statements that are understood in a text:\n\n${statementTable()}`,
    ],
    ['JSON', jsonText()],
    ['Environment and files', pairs('variable or file', { ...usage.environment, ...usage.files })],
    ['Exit codes', table('exit-codes')],
  ];
  const contents = sections.map(([title]) => {
    const commands = usage.commands.map(({ name }) => `[${name}](#crossings-${name})`).join(', ');
    return `- [${title}](#${anchor(title)})${title === 'Commands' ? `: ${commands}` : ''}\n`;
  });
  return `# Reference\n\n${INTRODUCTION}\n\n${contents.join('')}\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join('\n')}`;
}

const INTRODUCTION = `Everything that can be typed and everything that comes back, made of the program's own registries by \`npm run refresh\`: a
test fails where it differs. What the figures mean and how to work with them is in README.md.`;

function commandText({ name, summary, synopsis, words, options, input, examples }: CommandUsage): string {
  const own = options.filter((option) => !isUsual(option) && option.flag !== '--help');
  const shared = options.filter(isUsual).map(({ flag }) => `\`${flag}\``);
  const first = words === null ? [] : [`\`${words.name}\`: ${text(words.summary)}.\n`];
  return [
    `### crossings ${name}\n`,
    `${sentence(summary)}\n`,
    `    crossings ${name} ${synopsis}\n`,
    ...first,
    ...(own.length === 0 ? [] : [optionTable(own)]),
    ...(shared.length === 0 ? [] : [`Also ${shared.join(', ')}.\n`]),
    ...input.map((paragraph) => `${text(paragraph)}\n`),
    ...(examples.length === 0
      ? []
      : [examples.map(({ line, answers }) => `- \`crossings ${line}\`: ${text(answers)}\n`).join('')]),
  ].join('\n');
}

function optionTable(options: readonly OptionUsage[]): string {
  return toTable(
    ['option', 'what it is for'],
    options.map(({ flag, short, isFlag, placeholder, summary, repeats }) => {
      const value = isFlag ? '' : ` ${placeholder}`;
      const names = [...(short === null ? [] : [short]), `${flag}${value}`].join(', ');
      const again = repeats && !/again/.test(summary) ? '; may be given again' : '';
      return [`\`${cell(names)}\``, text(summary) + again];
    }),
  );
}

function calculationTable(): string {
  const intro =
    'Questions that the figures answer: these commands take `--each`, and can be asked by a claim. The main figure is what a claim means that names none: the first of these keys that is there.';
  const rows = Object.values(calculations).map(({ name, summary, mainFigure }) => [
    `[\`${name}\`](#crossings-${name})`,
    text(summary),
    mainFigure.map((key) => `\`${key}\``).join(', '),
  ]);
  return `${intro}\n\n${toTable(['calculation', 'answers', 'main figure'], rows)}`;
}

function measureTable(): string {
  const rows = MEASURES.map(({ name, unit, ratio }) => [
    `\`${name}\``,
    unit,
    ratio ? `total ${ratio.numerator} / total ${ratio.denominator} of the same days` : 'the sum of the days',
  ]);
  return `${toTable(['measure', 'counted in', 'a total is'], rows)}\nAny other numeric column of the input is a measure under its own name.\n`;
}

function eventTable(): string {
  const intro =
    'What `--since` takes besides a day: the id, the name or another name, in any capitals; a name that several share is refused. The first day is day 1. The day of a vote is not the day of taking office: an election counts from the day after the vote, on which a government was formed, and a term from the day of taking office.';
  const rows = EVENTS.map(({ id, name, first, last, description, aliases, source }) => [
    `\`${id}\``,
    first,
    last ?? '',
    text(description),
    text([name, ...aliases].join('; ')),
    text(source),
  ]);
  return `${intro}\n\n${toTable(['event', 'day 1', 'last day', 'what happened on day 1', 'names', 'source'], rows)}`;
}

function inputText(): string {
  const rows = Object.values(readers).map(({ name, summary }) => [`\`${name}\``, text(summary)]);
  return `${usage.input.map((paragraph) => `${text(paragraph.replace(/^Input: /, ''))}\n`).join('\n')}\n${toTable(['reader', 'reads'], rows)}`;
}

function ruleTable(): string {
  const intro =
    'What `crossings check` may find. `--rule <id>=off|info|warning|error` sets the severity of a rule; those marked with a dagger (†) say that something cannot be read, and are always errors. `crossings rules <id>` shows examples.';
  const why = ({ summary, explanation }: RuleText) => `${sentence(summary)} ${text(explanation)}`;
  const rows = ALL_RULES.map((rule) => [
    `\`${rule.name}\``,
    `${rule.severity}${rule.fixed ? ' †' : ''}`,
    why(rule),
  ]);
  return `${intro}\n\n${toTable(['rule', 'severity', 'what must hold, and why'], rows)}`;
}

function statementTable(): string {
  const rows = Object.values(statements).map(({ name, summary }) => [`\`${name}\``, text(summary)]);
  return toTable(['kind', 'what it is about'], rows);
}

function jsonText(): string {
  const known = new Map<string, string>();
  const data = COMMANDS.flatMap(({ name, dataSchema }) => {
    const schema = dataSchema && toSchema(dataSchema(z));
    return schema ? [[name, schema] as const] : [];
  });
  const shapes = data.map(([name, schema]) => {
    const shape = dataText(schema, known);
    const key = keyOf(schema);
    known.set(key, known.get(key) ?? `Data of ${name}`);
    return `\`${name}\`:\n\n${shape}`;
  });
  return [
    `${JSON_INTRODUCTION}\n\n\`\`\`ts\n${envelope(envelopeSchema)}\n\`\`\`\n`,
    `With \`--each\`:\n\n\`\`\`ts\n${envelope(eachEnvelopeSchema)}\n\`\`\`\n`,
    'The `data` of each command:\n',
    ...shapes,
  ].join('\n');
}

/** A table of the fields where they have descriptions, else the shape alone. */
function dataText(schema: JsonSchema, known: ReadonlyMap<string, string>): string {
  const fields = fieldsOf(schema, known);
  if (!fields.some(({ description }) => description))
    return `\`\`\`ts\n${jsonShape(schema, known)}\n\`\`\`\n`;
  const rows = fields.map(({ path, type, description = '' }) => [
    `\`${path}\``,
    `\`${cell(type)}\``,
    text(description),
  ]);
  return toTable(['field', 'type', 'meaning'], rows);
}

const JSON_INTRODUCTION = `What \`--json\` prints, in the notation of TypeScript; \`crossings schema <command>\` prints the whole JSON Schema. A key with \`?\` may
be left out, \`null\` is unknown, \`date\` is \`YYYY-MM-DD\`, numbers are unrounded. The fields of an \`object\` follow it.`;

function envelope(make: typeof envelopeSchema | typeof eachEnvelopeSchema): string {
  const data = z.strictObject({ theDataOfTheCommand: z.literal(true) });
  return jsonShape(toSchema(make(z, data)), new Map([[keyOf(toSchema(data)), 'Data']]));
}

/** The JSON Schema of a type, without `$schema`, which only a whole schema has. */
function toSchema(type: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(type);
  return schema as JsonSchema;
}

function table(name: string): string {
  return TABLES[name]?.() ?? '';
}

function pairs(title: string, meanings: Readonly<Record<string, string>>): string {
  return toTable(
    [title, 'what it is for'],
    Object.entries(meanings).map(([name, meaning]) => [`\`${name}\``, text(meaning)]),
  );
}

/** Escapes words for a paragraph or a cell, so that nothing in them is markup. */
function text(words: string): string {
  return cell(words).replace(/[<*_[\]]/g, (character) => `\\${character}`);
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|');
}

function sentence(summary: string): string {
  return text(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}${/[.?]$/.test(summary) ? '' : '.'}`);
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
