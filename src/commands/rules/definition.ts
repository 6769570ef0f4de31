import type * as Zod from 'zod';
import { ruleId } from '../../option/index.js';
import type { ZodModule } from '../../report/index.js';

export const options = { id: ruleId };
export type RulesOptions = typeof options;

/** The `data` of `rules` in JSON. */
export type RulesData = Zod.infer<ReturnType<typeof rulesData>>;

export function rulesData(z: ZodModule) {
  const rule = z.strictObject({
    rule: z.string().describe('Id of the rule, in kebab-case'),
    severity: z.enum(['error', 'warning', 'info']).describe('Severity, unless --rule sets another'),
    summary: z.string().describe('What must hold, one line without a full stop'),
    explanation: z.string().describe('Method, limits and reasons'),
  });
  return z.strictObject({ rules: z.array(rule).describe('All rules by id, or the one asked for') });
}
