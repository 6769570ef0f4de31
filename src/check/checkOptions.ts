import {
  against,
  annual,
  config,
  expect,
  maxAge,
  maxWarnings,
  noConfig,
  rule,
  weekly,
  wholeFrom,
  wholeTo,
} from '../option/index.js';

/** Options of `check`, which the examples of rules use as well. */
export const checkOptions = {
  from: wholeFrom,
  to: wholeTo,
  expect,
  maxAge,
  weekly,
  annual,
  against,
  rule,
  maxWarnings,
  config,
  noConfig,
};
export type CheckOptions = typeof checkOptions;
