import { type Option, QuestionError } from './option.js';

/** Severities that can be set; `off` takes the findings of a rule away. */
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

export interface RuleSetting {
  readonly rule: string;
  readonly severity: (typeof SEVERITIES)[number];
}

export const rule: Option<readonly RuleSetting[]> = {
  name: 'rule',
  names: 'rule setting',
  placeholder: 'ID=S',
  summary: `the severity of a rule, such as outlier=off: ${SEVERITIES.join(', ')}; may be given again`,
  repeats: true,
  parse(text) {
    const [, id, word = ''] = /^([a-z0-9-]+)=([a-z]+)$/.exec(text.trim()) ?? [];
    const severity = SEVERITIES.find((each) => each === (word === 'warn' ? 'warning' : word));
    if (id !== undefined && severity !== undefined) return [{ rule: id, severity }];
    throw new QuestionError(
      `unexpected "${text}", expected a rule and one of ${SEVERITIES.join(', ')}, such as outlier=off`,
    );
  },
};

/** The name of a rule, typed without the name of an option. */
export const ruleId: Option<string> = {
  name: 'id',
  names: 'rule',
  placeholder: 'RULE',
  summary: 'a rule, such as missing-day',
  recognises: () => true,
  parse: (text) => text,
};
