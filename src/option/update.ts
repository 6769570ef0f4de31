import { flag } from './flag.js';
import { type Option, QuestionError } from './option.js';

export const recent = flag('recent', 'add the page of the last 7 days, for days after the workbook');
export const force = flag(
  'force',
  'keep a release that has fewer days or measures than the one in hand, or gaps',
);
export const repair = flag(
  'repair',
  'mend what is damaged from the workbook that is kept with it, else set it aside',
);
export const dryRun = flag('dry-run', 'fetch and compare, keep nothing');

/** The site to fetch from. */
export const mirror: Option<URL> = {
  name: 'from',
  placeholder: 'URL',
  summary: 'a mirror of GOV.UK, or a server for tests (default: https://www.gov.uk)',
  parse(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.username + url.password + url.search + url.hash === ''
    )
      return url;
    throw new QuestionError(`unexpected "${text}", expected an address such as https://www.gov.uk`);
  },
};

/** The longest timeout, in seconds. */
const LONGEST = 600;

/** Seconds to wait for each answer. */
export const timeout: Option<number> = {
  name: 'timeout',
  placeholder: 'S',
  summary: 'seconds to wait for each answer in full (default: 30)',
  parse(text) {
    if (/^\d{1,3}$/.test(text) && +text >= 1 && +text <= LONGEST) return +text;
    throw new QuestionError(`unexpected "${text}", expected seconds from 1 to ${LONGEST}`);
  },
};
