import { ALL_RULES, ruleNamed } from '../../check/severities.js';
import { type Answer, PROGRAM_SOURCE } from '../../command/index.js';
import type { Host } from '../../host/index.js';
import type { Asked } from '../../option/index.js';
import type { InputSelection } from '../../release/index.js';
import {
  factsTable,
  machineTable,
  type Phrase,
  phrase,
  type Report,
  type Table,
} from '../../report/index.js';
import type { RuleText } from '../../rule/index.js';
import type { RulesData, RulesOptions } from './definition.js';
import { exampleInWords } from './exampleInWords.js';

export async function run(_wanted: InputSelection, { id }: Asked<RulesOptions>, host: Host): Promise<Answer> {
  const report = id === undefined ? ofAll() : await ofOne(ruleNamed(id), host);
  return { report, findings: [] };
}

function ofAll(): Report {
  const count = phrase`${{ value: ALL_RULES.length, unit: 'count' }} rules; crossings rules NAME explains one.`;
  return reportOf('Rules of crossings check', ALL_RULES, [listTable()], [count]);
}

function listTable(): Table {
  return {
    audience: 'person',
    titled: true,
    columns: [
      { key: 'rule', title: 'Rule', audience: 'all' },
      { key: 'severity', title: 'Severity', audience: 'all' },
      { key: 'summary', title: 'What must hold', audience: 'all' },
    ],
    rows: ALL_RULES.map((rule) => ({ cells: toRow(rule) })),
  };
}

async function ofOne(rule: RuleText, host: Host): Promise<Report> {
  const examples = await Promise.all(
    rule.examples.map((example) => exampleInWords(example, rule.name, host)),
  );
  const facts = factsTable([
    ['Severity', [rule.severity]],
    ['Holds', [`${rule.summary}.`]],
    ['Why', [rule.explanation]],
    ...examples.flatMap((lines, index) =>
      lines.map((line, at) => [at === 0 ? `Example ${index + 1}` : '', [line]] as const),
    ),
  ]);
  return reportOf(`Rule ${rule.name}`, [rule], [facts], [[settingOf(rule)]]);
}

function settingOf({ name, fixed }: RuleText): string {
  return fixed
    ? 'It cannot be set: what cannot be read cannot be waved through.'
    : `--rule ${name}=off turns it off; error, warning and info set its severity.`;
}

function reportOf(
  title: string,
  rules: readonly RuleText[],
  tables: readonly Table[],
  remarks: readonly Phrase[],
): Report<RulesData> {
  const rows = rules.map(toRow);
  return {
    command: 'rules',
    title,
    measure: 'arrivals',
    unit: 'people',
    data: { rules: rows },
    tables: [machineTable(Object.keys(rows[0] ?? {}), rows), ...tables],
    remarks,
    prose: [
      [rules.length === 1 ? `${rules[0]?.explanation}` : `${rules.map(({ name }) => name).join(', ')}.`],
    ],
    footnotes: [],
    notes: [],
    source: PROGRAM_SOURCE,
  };
}

function toRow({ name, severity, summary, explanation }: RuleText): RulesData['rules'][number] {
  return { rule: name, severity, summary, explanation };
}
