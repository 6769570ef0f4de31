import type { Severity } from '../../finding/index.js';
import type { Judgement } from '../../report/index.js';
import { toShown } from '../../text/index.js';
import { type Message, toMessage } from './message.js';

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly defaultConfiguration: { readonly level: Level };
}

type Level = (typeof LEVELS)[Severity];

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Every rule once: those that were applied, then those that only a finding names. */
export function rulesOf({ rules, findings }: Judgement): SarifRule[] {
  const byId = new Map<string, SarifRule>();
  const add = (name: string, severity: Severity, summary: string) => {
    const id = toShown(name);
    const defaultConfiguration = { level: LEVELS[severity] };
    if (!byId.has(id)) byId.set(id, { id, shortDescription: toMessage(summary), defaultConfiguration });
  };
  for (const { name, severity, summary } of rules) add(name, severity, summary);
  for (const { rule, severity } of findings) add(rule, severity, rule);
  return [...byId.values()];
}
