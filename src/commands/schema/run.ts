import { type Asked, didYouMean, QuestionError } from '../../option/index.js';
import type { InputSelection } from '../../release/index.js';
import { quote } from '../../text/index.js';
import type { Answer } from '../command.js';
import type { SchemaOptions } from '../schema.js';
import { DESCRIBED_NAMES, schemaText } from './schemaText.js';

export async function run(
  _wanted: InputSelection,
  { command: name = '' }: Asked<SchemaOptions>,
): Promise<Answer> {
  const report = schemaText(name);
  if (report === null) throw new QuestionError(refusal(name));
  return { report, findings: [] };
}

function refusal(name: string): string {
  return `${quote(name)} has no JSON, expected one of ${DESCRIBED_NAMES.join(', ')}${didYouMean(name, DESCRIBED_NAMES)}`;
}
