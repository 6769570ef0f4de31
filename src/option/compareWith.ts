import { file } from './file.js';
import { flag } from './flag.js';
import type { Option } from './option.js';

export const against = file(
  'against',
  'figures',
  'an earlier release to compare with, such as @previous: revised figures need the note Revised, and no day may be gone',
);

/** `--against` of a report. */
export const earlierRelease: Option<string> = {
  ...against,
  summary: 'an earlier release or file, such as @previous: what was revised since',
};

export const weekly = file('weekly', 'file', 'a file with weekly figures that the days must add up to');
export const annual = flag('annual', 'whole years must add up to the finalised annual statistics');
