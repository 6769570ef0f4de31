import type { DayNumber, Span } from '../calendar/index.js';
import { firstDayOf, lastDayOf } from '../calendar/index.js';
import { parseDay } from './asOf.js';
import { flag } from './flag.js';
import { type NamedValue, type Option, QuestionError } from './option.js';
import { half, month, quarter } from './span.js';
import { parseYear } from './year.js';

function named(name: string, names: NamedValue, summary: string): Option<string> {
  return {
    name,
    names,
    placeholder: 'FILE',
    summary,
    parse(text) {
      if (text !== '') return text;
      throw new QuestionError(`unexpected empty name, expected a file`);
    },
  };
}

export const weekly = named('weekly', 'file', 'a file with weekly figures that the days must add up to');
export const against = named(
  'against',
  'figures',
  'an earlier release: what was revised must be noted, and nothing lost',
);
/** What a page tells revisions from. */
export const earlierRelease: Option<string> = {
  ...against,
  summary: 'an earlier release or file, such as @previous: what was revised since',
};
export const config = named(
  'config',
  'file',
  'settings (default: crossings.config.json, where there is one)',
);
export const noConfig = flag('no-config', 'take no settings from a file');
export const annual = flag('annual', 'whole years must add up to the finalised annual statistics');

/** What a span must add up to. */
export interface Expectation {
  readonly span: Span;
  readonly total: number;
  readonly words: string;
}

export const expect: Option<readonly Expectation[]> = {
  name: 'expect',
  placeholder: 'SPAN=N',
  summary:
    'what arrivals must add up to: 2024=36816, 2025-03=4586, 2025-Q1=…, 2024-07-05..2024-12-01=20110; may be given again',
  repeats: true,
  parse: (text) => [parseExpectation(text)],
};

export function parseExpectation(text: string): Expectation {
  const [, words = '', number = ''] = /^(.*)=([\d,]+)$/.exec(text.trim()) ?? [];
  const digits = number.replaceAll(',', '');
  if (!/^\d{1,15}$/.test(digits)) {
    throw new QuestionError(`unexpected "${text}", expected a span and its total, such as 2024=36816`);
  }
  return { span: parseSpan(words), total: +digits, words: text.trim() };
}

function parseSpan(text: string): Span {
  if (/^\d{4}$/.test(text)) return { first: firstDayOf(parseYear(text)), last: lastDayOf(parseYear(text)) };
  if (/^\d{4}-?Q\d$/i.test(text)) return quarter.parse(text);
  if (/^\d{4}-?H\d$/i.test(text)) return half.parse(text);
  if (/^\d{4}-\d{2}$/.test(text)) return month.parse(text);
  const [from = '', to = from] = text.split('..');
  const span = { first: parseDay(from), last: parseDay(to) };
  if (span.first <= span.last) return span;
  throw new QuestionError(`unexpected "${text}", expected the earlier day first`);
}

const LONGEST_AGE = 3650;

/** In days. */
export const maxAge: Option<number> = {
  name: 'max-age',
  placeholder: 'N',
  summary: 'how old the last day may be: 3d, 2w',
  parse(text) {
    const [, count = '', unit = ''] = /^(\d{1,4})([dw])$/i.exec(text.trim()) ?? [];
    const days = +count * (unit.toLowerCase() === 'w' ? 7 : 1);
    if (count !== '' && days <= LONGEST_AGE) return days;
    throw new QuestionError(`unexpected "${text}", expected an age such as 3d or 2w, up to ten years`);
  },
};

export const wholeFrom: Option<DayNumber> = {
  name: 'from',
  placeholder: 'D',
  summary: 'the first day of those that must all have a figure',
  parse: parseDay,
};

export const wholeTo: Option<DayNumber> = {
  name: 'to',
  placeholder: 'D',
  summary: 'the last day of those that must all have a figure',
  parse: parseDay,
};

/** How severely a rule is taken. */
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
type RuleSeverity = (typeof SEVERITIES)[number];

export interface RuleSetting {
  readonly rule: string;
  readonly severity: RuleSeverity;
}

export const rule: Option<readonly RuleSetting[]> = {
  name: 'rule',
  names: 'rule setting',
  placeholder: 'ID=S',
  summary: `how a rule is taken, such as outlier=off: ${SEVERITIES.join(', ')}; may be given again`,
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

export const maxWarnings: Option<number> = {
  name: 'max-warnings',
  placeholder: 'N',
  summary: 'more warnings than this fail (default: any number passes)',
  parse(text) {
    if (/^\d{1,6}$/.test(text)) return +text;
    throw new QuestionError(`unexpected "${text}", expected a whole number from 0`);
  },
};

/** A rule by its name, typed without the name of an option. */
export const ruleId: Option<string> = {
  name: 'id',
  names: 'rule',
  placeholder: 'RULE',
  summary: 'a rule, such as missing-day',
  recognises: () => true,
  parse: (text) => text,
};
