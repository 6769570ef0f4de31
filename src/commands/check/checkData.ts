import type * as Zod from 'zod';
import type { ZodModule } from '../../report/index.js';

/** The `data` of `check` in JSON. */
export type CheckData = Zod.infer<ReturnType<typeof checkData>>;

export function checkData(z: ZodModule) {
  const number = z.int();
  return z.strictObject({
    valid: z.boolean().describe('False if a finding is an error'),
    findings: z
      .array(z.strictObject(findingFields(z)))
      .describe('Findings by input, line and column; a finding about all inputs comes first'),
    summary: z
      .strictObject({
        errors: number.describe('Number of errors, the count of each finding added up'),
        warnings: number.describe('Number of warnings, added up likewise'),
        infos: number.describe('Number of infos, added up likewise'),
        days: number.describe('Days that were read, each once in each input'),
        arrivals: number.nullable().describe('People on these days; null if no day has a figure'),
        boats: number.nullable().describe('Boats on these days; null if no day has a figure'),
      })
      .describe('All inputs together'),
  });
}

/** The fields of a finding, which are the columns of tables for machines as well. */
export function findingFields(z: ZodModule) {
  const text = z.string().nullable();
  const number = z.int().nullable();
  return {
    rule: z.string().describe('Id of the rule, as crossings rules lists it'),
    severity: z.enum(['error', 'warning', 'info']).describe('Severity after --rule and the settings'),
    message: z.string().describe('One sentence: what is unexpected, what was expected, and the remedy'),
    file: text.describe('Input as it was named; null if the finding is about all inputs'),
    line: number.describe('Line of a text, from 1; null if it is in a workbook or unknown'),
    column: number.describe('Column in characters of the line, from 1; null if unknown'),
    sheet: text.describe('Sheet of a workbook; null in a text'),
    cell: text.describe('Cell of the sheet, such as A7; null in a text'),
    date: z.iso.date().nullable().describe('Day concerned, the first of several; null if none is known'),
    measure: text.describe('Measure concerned, such as arrivals; null if none'),
    series: text.describe('Series concerned; null if the input has one series, or for all of them'),
    actual: text.describe('Figure that was found, as text; null if none'),
    expected: text.describe('Figure that was expected, as text; null if none'),
    count: z.int().describe('Number of findings that this one stands for, from 1'),
  };
}
