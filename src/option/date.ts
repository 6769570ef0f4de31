import { type AsOf, asOf } from './asOf.js';
import type { Option } from './option.js';

/** A day typed without a name before it. */
export const date: Option<AsOf> = {
  ...asOf,
  name: 'date',
  summary: 'a day such as 2025-04-12, or latest (default: latest)',
  recognises: (word) =>
    /^(?:latest|today|yesterday)$/i.test(word) ||
    /^\d{1,4}[-/]\d/.test(word) ||
    /^\d{1,2} [a-z]+ \d+$/i.test(word),
};
