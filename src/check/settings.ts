import * as z from 'zod';
import { type Host, HostError } from '../host/index.js';
import {
  type Asked,
  type Expectation,
  maxAge,
  parseExpectation,
  QuestionError,
  type RuleSetting,
  SEVERITIES,
} from '../option/index.js';
import { keyNamed, quote, repeatedKey } from '../text/index.js';
import type { CheckOptions } from './checkOptions.js';

const FILE = 'crossings.config.json';

const rules = z.record(z.string(), z.enum([...SEVERITIES, 'warn']));

/** The contents of a settings file; its keys are the names of the options. */
const settingsFile = z.strictObject({
  $schema: z.string().optional(),
  rules: rules.optional(),
  expect: z.record(z.string(), z.int().nonnegative()).optional(),
  maxAge: z.string().optional(),
  maxWarnings: z.int().nonnegative().optional(),
  annual: z.boolean().optional(),
});

export interface Settings {
  readonly rules: readonly RuleSetting[];
  readonly expect: readonly Expectation[];
  readonly maxAge: number | undefined;
  readonly maxWarnings: number | undefined;
  readonly annual: boolean | undefined;
}

export const NO_SETTINGS: Settings = {
  rules: [],
  expect: [],
  maxAge: undefined,
  maxWarnings: undefined,
  annual: undefined,
};

/**
 * Reads the settings from the file that was named, or from the usual one if the current folder has it, and names the file on
 * the error stream. Throws `HostError` and `QuestionError`, which name the file and the fault in it.
 */
export function loadSettings({ config, noConfig }: Asked<CheckOptions>, host: Host): Settings {
  if (noConfig) return NO_SETTINGS;
  const file = config ?? (host.listFolder('.').includes(FILE) ? FILE : null);
  if (file === null) return NO_SETTINGS;
  const settings = parseSettings(file, new TextDecoder().decode(host.readInput(file)));
  host.errors.write(`Settings: ${file}\n`);
  return settings;
}

function parseSettings(file: string, text: string): Settings {
  const json = parseJson(file, text);
  requireClearKeys(file, text);
  const parsed = settingsFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new QuestionError(`${file}: ${issue === undefined ? 'unexpected settings' : issueInWords(issue)}`);
  }
  const { rules: set = {}, expect = {}, maxAge: age, maxWarnings, annual } = parsed.data;
  return {
    rules: Object.entries(set).map(([rule, word]) => ({
      rule,
      severity: word === 'warn' ? 'warning' : word,
    })),
    expect: within(file, () =>
      Object.entries(expect).map(([span, total]) => parseExpectation(`${span}=${total}`)),
    ),
    maxAge: within(file, () => (age === undefined ? undefined : maxAge.parse(age))),
    maxWarnings,
    annual,
  };
}

/** Throws `QuestionError` for a key that stands twice, and for the one that Zod passes over. */
function requireClearKeys(file: string, text: string): void {
  const second = repeatedKey(text);
  const key = second ?? keyNamed(text, '__proto__');
  if (key === null) return;
  const problem =
    second === null
      ? 'expected the name of a setting, rule or span'
      : 'expected each key once in an object: leave one out';
  throw new QuestionError(
    `${file}, line ${key.line}, column ${key.column}: unexpected ${second === null ? '' : 'second '}${quote(key.key)}, ${problem}`,
  );
}

/** An issue of Zod in the words of the program. */
function issueInWords(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'settings' : `value of ${issue.path.join('.')}`;
  if (issue.code === 'unrecognized_keys') {
    return `unexpected ${issue.keys.map((key) => `"${key}"`).join(', ')}, expected settings among ${Object.keys(settingsFile.shape).join(', ')}`;
  }
  if (issue.code === 'invalid_value')
    return `unexpected ${where}, expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small') return `unexpected ${where}, expected ${issue.minimum} or more`;
  if (issue.code === 'invalid_type')
    return `unexpected ${where}, expected ${KINDS[issue.expected] ?? issue.expected}`;
  return `unexpected ${where}: ${issue.message}`;
}

const KINDS: Readonly<Record<string, string>> = {
  record: 'an object in braces',
  object: 'an object in braces',
  int: 'a whole number',
  number: 'a number',
  string: 'a text in quotation marks',
  boolean: 'true or false',
};

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HostError(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function within<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof QuestionError) throw new QuestionError(`${file}: ${error.message}`);
    throw error;
  }
}

/** Adds the options of the command line to the settings; the command line comes first. */
export function withAsked(
  settings: Settings,
  { expect, maxAge, maxWarnings, rule, annual }: Asked<CheckOptions>,
): Settings {
  return {
    rules: [...settings.rules, ...(rule ?? [])],
    expect: distinct([...settings.expect, ...(expect ?? [])]),
    maxAge: maxAge ?? settings.maxAge,
    maxWarnings: maxWarnings ?? settings.maxWarnings,
    annual: annual ?? settings.annual,
  };
}

function distinct(expected: readonly Expectation[]): Expectation[] {
  return [...new Map(expected.map((each) => [each.words, each])).values()];
}
