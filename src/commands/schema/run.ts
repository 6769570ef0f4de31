import * as z from 'zod';
import type { Calculation } from '../../calculations/calculation.js';
import * as calculations from '../../calculations/index.js';
import { quote } from '../../finding/index.js';
import { type Asked, didYouMean, QuestionError } from '../../option/index.js';
import type { Wanted } from '../../release/index.js';
import { eachEnvelopeSchema, envelopeSchema } from '../../report/index.js';
import { calculationCommand } from '../calculationCommand.js';
import type { Answer, Command } from '../command.js';
import * as commands from '../index.js';
import type { SchemaOptions } from '../schema.js';

type Described = Pick<Command, 'name' | 'dataSchema' | 'answersEach'>;

/** Every command that has an answer in JSON. */
const DESCRIBED: readonly Described[] = [
  ...Object.values<Calculation>(calculations).map((calculation) => calculationCommand(calculation)),
  ...Object.values<Command>(commands),
].filter(({ dataSchema }: Described) => dataSchema !== undefined);

/** JSON Schema of draft 2020-12, from the same definition that the tests hold every answer to. */
export async function run(_wanted: Wanted, { command: name = '' }: Asked<SchemaOptions>): Promise<Answer> {
  const described = DESCRIBED.find((each) => each.name === name);
  const data = described?.dataSchema?.(z);
  if (data === undefined) throw new QuestionError(refusal(name));
  const answer = envelopeSchema(z, data);
  const definition = described?.answersEach ? z.union([answer, eachEnvelopeSchema(z, data)]) : answer;
  const schema = z.toJSONSchema(definition, { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const titled = { $schema, title: `crossings ${name} --json`, ...rest };
  return { report: `${JSON.stringify(titled, null, 2)}\n`, findings: [] };
}

function refusal(name: string): string {
  const names = DESCRIBED.map((each) => each.name);
  return `${quote(name)} has no JSON, expected one of ${names.join(', ')}${didYouMean(name, names)}`;
}
