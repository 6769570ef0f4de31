import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { main } from '../../src/cli/main.js';
import { MemoryHost } from '../support/memoryHost.js';
import { run } from '../support/run.js';
import { sarifErrors } from '../support/validateSarif.js';

/** A command line and the files that it names. */
export interface Trial {
  readonly words: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function resultOf({ words, files }: Trial): Promise<Result> {
  const host = new MemoryHost({ files, today: '2025-05-01' });
  const code = await main(words, host);
  return { code, out: host.out, err: host.err };
}

// What an output may hold beside characters that are seen: newlines, and tabs in TSV and where the input's own text is given.
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const BIDI = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const LONE = /\p{Surrogate}/u;
const TRACE = /^\s+at .+:\d+:\d+\)?$|\binternal error\b/m;
const ERROR_LINE = /^(?:error|warning|note|crossings|Settings): .|^… and more: \d/;
const MACHINE_FORMATS = ['json', 'ndjson', 'sarif', 'claimreview'];

/** What is wrong with how the program behaved, in sentences; empty where all is well. With `isTimed`, a run that takes too long is a fault. */
export async function faultsOf(
  trial: Trial,
  isTimed: boolean,
): Promise<{ readonly faults: string[]; readonly signature: string }> {
  const start = process.cpuUsage();
  const result = await resultOf(trial);
  const { user } = process.cpuUsage(start);
  const { words, files } = trial;
  const late = isTimed ? tooSlow(user / 1000, trial) : [];
  const faults = [...manners(result), ...(await formFaults(words, result)), ...late];
  if (words.includes('--no-fast-path')) return { faults, signature: signatureOf(words, result) };
  if (Object.keys(files).some((name) => READS_LINES.test(name))) {
    const slow = await resultOf({ ...trial, words: [...words, '--no-fast-path'] });
    if (slow.code !== result.code || slow.out !== result.out || slow.err !== result.err)
      faults.push(
        `the fast path gives ${JSON.stringify(result)}, the full parser ${JSON.stringify(slow)}`.slice(
          0,
          3000,
        ),
      );
  }
  if (words[0] === 'convert' && result.code === 0) faults.push(...(await changedByConvert(result.out)));
  return { faults, signature: signatureOf(words, result) };
}

const READS_LINES = /\.(?:csv|tsv)/;

function manners({ code, out, err }: Result): string[] {
  const lines = err.split('\n').slice(0, -1);
  return [
    ...(code >= 0 && code <= 2 ? [] : [`exit code ${code}: ${err.slice(0, 300)}`]),
    ...(TRACE.test(err) || TRACE.test(out) ? [`a stack trace: ${err.slice(0, 300)}`] : []),
    ...(err !== '' && !err.endsWith('\n') ? ['the error stream ends within a line'] : []),
    ...lines
      .filter((line) => !ERROR_LINE.test(line))
      .map((line) => `on the error stream: ${line.slice(0, 300)}`),
    ...(CONTROLS.test(err) || BIDI.test(err) ? ['a control character on the error stream'] : []),
    ...(code !== 0 && err === '' && out === '' ? [`exit code ${code} without a word`] : []),
    ...(code === 2 && out === '' && lines.filter((line) => line.startsWith('crossings: ')).length !== 1
      ? [`not one sentence on why it could not be done: ${err.slice(0, 300)}`]
      : []),
    ...(lines.some((line) => line.length > 3000)
      ? [`a line of ${Math.max(...lines.map(({ length }) => length))} characters on the error stream`]
      : []),
    ...(LONE.test(err) || LONE.test(out) ? ['half a character in what is printed'] : []),
  ];
}

function formatOf(words: readonly string[]): string {
  const at = words.indexOf('--format');
  if (at >= 0) return words[at + 1] as string;
  return { convert: 'file', report: 'html' }[words[0] as string] ?? 'text';
}

async function formFaults(words: readonly string[], { out }: Result): Promise<string[]> {
  if (out === '') return [];
  const format = formatOf(words);
  // A file that is converted keeps the characters of its notes and names; it is not meant to be looked at.
  const unseen = format === 'file' || MACHINE_FORMATS.includes(format) ? [] : unseenIn(out, format);
  try {
    return [...unseen, ...(await misformed(words, format, out))];
  } catch (error) {
    return [...unseen, `${format} that cannot be read: ${error}`];
  }
}

function unseenIn(out: string, format: string): string[] {
  const control = CONTROLS.exec(out) ?? BIDI.exec(out) ?? (format === 'tsv' ? null : /\t/.exec(out));
  return control === null
    ? []
    : [
        `${JSON.stringify(control[0])} in ${format}, after ${JSON.stringify(out.slice(Math.max(0, control.index - 60), control.index))}`,
      ];
}

async function misformed(words: readonly string[], format: string, out: string): Promise<string[]> {
  switch (format) {
    case 'json': {
      const isValid = await validatorOf(words[0] as string);
      return isValid(JSON.parse(out))
        ? []
        : [`JSON against its schema: ${JSON.stringify(isValid.errors?.slice(0, 3))}`];
    }
    case 'sarif':
      return sarifErrors(JSON.parse(out));
    case 'claimreview':
      JSON.parse(out);
      return [];
    case 'ndjson':
      for (const line of out.split('\n').slice(0, -1)) JSON.parse(line);
      return [];
    case 'csv':
    case 'tsv':
      parse(out, { delimiter: format === 'csv' ? ',' : '\t' });
      return [];
    default:
      return [];
  }
}

const validators = new Map<string, ValidateFunction>();

async function validatorOf(command: string): Promise<ValidateFunction> {
  const known = validators.get(command);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const made = ajv.compile(JSON.parse((await run(`schema ${command}`)).out));
  validators.set(command, made);
  return made;
}

async function changedByConvert(out: string): Promise<string[]> {
  const again = await resultOf({
    words: ['convert', 'converted.csv'],
    files: { 'converted.csv': Buffer.from(out) },
  });
  return again.code === 0 && again.out === out
    ? []
    : [`what convert wrote is read as something else: ${JSON.stringify(again).slice(0, 2000)}`];
}

/** Milliseconds of the processor that a run may take: far more than it needs, since the machine may be busy. */
function tooSlow(user: number, { words, files }: Trial): string[] {
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  const most = 3000 + size / (words[0] === 'verify' ? 4 : 50);
  return user <= most
    ? []
    : [`${Math.round(user)} ms of the processor for ${size} bytes, at most ${Math.round(most)} expected`];
}

const MOST_LINES = 3;

/** The command, its exit code, and its findings without what they quote from the input: what kind of outcome it is. */
function signatureOf([command]: readonly string[], { code, err }: Result): string {
  const kinds = err.split('\n', MOST_LINES).map((line) =>
    line
      .replace(/"[^"]*"|\d[\d,.]*/g, '·')
      .replace(/^(\w+): .*?(?=unexpected|expected)/, '$1: ')
      .slice(0, 40),
  );
  return [command, code, ...new Set(kinds.sort())].join('|');
}
