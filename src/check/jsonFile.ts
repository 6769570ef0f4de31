import type * as z from 'zod';
import { HostError } from '../host/index.js';
import { QuestionError } from '../option/index.js';
import { keyNamed, quote, repeatedKey } from '../text/index.js';

/**
 * Reads the text of a JSON file that people write, by its schema; `noun` says what is in it. Throws `HostError` and `QuestionError`,
 * which name the file and the fault in it.
 */
export function parseJsonFile<Schema extends z.ZodObject>(
  file: string,
  text: string,
  schema: Schema,
  noun: string,
): z.infer<Schema> {
  const json = parseJson(file, text);
  requireClearKeys(file, text, noun);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new QuestionError(
    `${file}: ${issue === undefined ? `unexpected ${noun}` : issueInWords(issue, schema, noun)}`,
  );
}

/** Throws `QuestionError` for a key that stands twice, and for the one that Zod passes over. */
function requireClearKeys(file: string, text: string, noun: string): void {
  const second = repeatedKey(text);
  const key = second ?? keyNamed(text, '__proto__');
  if (key === null) return;
  const problem =
    second === null ? `expected a name of the ${noun}` : 'expected each key once in an object: leave one out';
  throw new QuestionError(
    `${file}, line ${key.line}, column ${key.column}: unexpected ${second === null ? '' : 'second '}${quote(key.key)}, ${problem}`,
  );
}

/** An issue of Zod in the words of the program. */
function issueInWords(issue: z.core.$ZodIssue, schema: z.ZodObject, noun: string): string {
  const where = issue.path.length === 0 ? noun : `value of ${issue.path.join('.')}`;
  if (issue.code === 'unrecognized_keys') {
    return `unexpected ${issue.keys.map((key) => `"${key}"`).join(', ')}, expected ${issue.path.length === 0 ? `${noun} among ${Object.keys(schema.shape).join(', ')}` : `none of that name in ${issue.path.join('.')}`}`;
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
