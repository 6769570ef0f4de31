import * as z from 'zod';
import type { Calculation } from '../../calculation/index.js';
import * as calculations from '../../calculations/index.js';
import type { Command } from '../../command/index.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../report/index.js';
import { calculationCommand } from '../calculationCommand.js';
import * as commands from '../index.js';

type Described = Pick<Command, 'name' | 'dataSchema' | 'answersEach'>;

/** Every command that has an answer in JSON. */
const DESCRIBED: readonly Described[] = [
  ...Object.values<Calculation>(calculations).map((calculation) => calculationCommand(calculation)),
  ...Object.values<Command>(commands),
].filter(({ dataSchema }: Described) => dataSchema !== undefined);

/** Their names. The build writes a schema for each of them into the package. */
export const DESCRIBED_NAMES: readonly string[] = DESCRIBED.map(({ name }) => name);

/**
 * JSON Schema of draft 2020-12, from the same definition that the tests hold every answer to, with its last newline;
 * null for a command without JSON, and for what is none.
 */
export function schemaText(name: string): string | null {
  const described = DESCRIBED.find((each) => each.name === name);
  const data = described?.dataSchema?.(z);
  if (data === undefined) return null;
  const answer = envelopeSchema(z, data);
  const definition = described?.answersEach ? z.union([answer, eachEnvelopeSchema(z, data)]) : answer;
  const { $schema, ...rest } = z.toJSONSchema(definition, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: `crossings ${name} --json`, ...rest }, null, 2)}\n`;
}
