import * as z from 'zod';
import type { Host } from '../host/index.js';
import {
  type Asked,
  type Expectation,
  maxAge,
  parseExpectation,
  QuestionError,
  type RuleSetting,
  SEVERITIES,
} from '../option/index.js';
import type { CheckOptions } from './checkOptions.js';
import { parseJsonFile } from './jsonFile.js';

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
  // A pipe is meant only where it was named: here, every check would wait for somebody to write to it.
  if (config === undefined) host.requireFile(file);
  const settings = parseSettings(file, new TextDecoder().decode(host.readInput(file)));
  host.errors.write(`Settings: ${file}\n`);
  return settings;
}

function parseSettings(file: string, text: string): Settings {
  const {
    rules: set = {},
    expect = {},
    maxAge: age,
    maxWarnings,
    annual,
  } = parseJsonFile(file, text, settingsFile, 'settings');
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
