import * as z from 'zod';
import type { Command } from '../../command/index.js';
import { didYouMean, QuestionError } from '../../option/index.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../report/index.js';
import { quote } from '../../text/index.js';

/** JSON Schema of the command of that name. Throws `QuestionError` where there is no such command, or it prints no JSON. */
export function schemaOf(name: string, commands: readonly Command[]): string {
  const command = commands.find((each) => each.name === name);
  const text = command === undefined ? null : schemaText(command);
  if (text !== null) return text;
  const names = commands.filter(({ gives }) => gives !== 'file').map((each) => each.name);
  throw new QuestionError(
    `${quote(name)} has no JSON, expected one of ${names.join(', ')}${didYouMean(name, names)}`,
  );
}

/**
 * JSON Schema of a command's answer, draft 2020-12, with its last newline; `null` for a command without JSON. The tests check
 * every answer against the same definition.
 */
export function schemaText({ name, dataSchema, answersEach }: Command): string | null {
  if (dataSchema === undefined) return null;
  const data = dataSchema(z);
  const answer = envelopeSchema(z, data);
  const definition = answersEach ? z.union([answer, eachEnvelopeSchema(z, data)]) : answer;
  const { $schema, ...rest } = z.toJSONSchema(definition, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: `crossings ${name} --json`, ...rest }, null, 2)}\n`;
}
