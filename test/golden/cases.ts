import { type CivilDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import { formatsOf } from '../../src/cli/format.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { SHELL_NAMES } from '../../src/option/index.js';
import type { World } from '../support/memoryHost.js';
import { madeLines, madePdf } from '../support/pdf.js';
import { last7Item, publisherInMemory, releaseWorkbook } from '../support/publisher.js';
import { keptFiles } from '../support/store.js';

/** A whole command whose output is kept in `test/golden/<command>/<case>.<format>`. */
export interface GoldenCase {
  readonly name: string;
  /** The words after `crossings`, without the format. */
  readonly line: string;
  /** Default: all formats. */
  readonly formats?: readonly string[];
  readonly files?: World['files'];
  /** Default: 0. */
  readonly code?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly server?: World['server'];
}

/** One day is missing, one is there twice with different figures, one has the wrong year, one is ten times too big, one has boats and no people. */
const SLIPS = `date,arrivals,boats,notes
2025-06-01,1195,19,
2025-06-02,61,1,
2025-06-03,0,0,
2025-06-04,55,1,
2025-06-05,5590,9,
2024-06-06,62,1,
2025-06-07,71,1,"two lines,
% and ::error::"
2025-06-08,0,2,
2025-06-09,80,1,
2025-06-09,81,1,
2025-06-11,90,2,
`;

/** A publisher with a week more than the package, one figure revised, and three days on the page after that. */
const SERVER = publisherInMemory(
  await releaseWorkbook({ change: { '2026-07-10': 260 } }),
  last7Item([
    ['28 August 2026', 61, 1],
    ['29 August 2026', '1,305', 27],
    ['30 August 2026', 0, 0],
  ], '2026-08-31'),
);

/** Three releases that are kept: one sound, one whose figures have changed, one without its checksums. */
const KEPT = {
  ...keptFiles('/data/crossings/2026-06-05', 'date,arrivals\n2026-06-04,5\n'),
  ...keptFiles('/data/crossings/2026-06-12', 'date,arrivals\n2026-06-11,5\n'),
  '/data/crossings/2026-06-12/daily.csv': 'date,arrivals\n2026-06-11,6\n',
  '/data/crossings/2026-06-19/daily.csv': 'date,arrivals\n2026-06-18,5\n',
  '/data/crossings/2026-06-19/provenance.json': '{}',
};

/** Gaps, a blank, a note, an extra column and an equal duplicate, in the publisher's headings. */
const PATCHY = `Small boats: daily figures
Date,Migrants arrived,Boats arrived,Dinghies lost,Notes
03/01/2024,40,1,0,
04/01/2024,"1,305",27,2,Revised
01/01/2025,55 [p],1,1,
02/01/2025,,,,
04/01/2025,61,1,0,
04/01/2025,61,1,0,
`;

const BROKEN = `date,arrivals,boats
2025-02-30,61,1
2025-01-02,12.5,1
2025-01-03,120
2025-01-04,7,1
2025-01-04,8,1
`;

/** Two editions: a day each added and removed, people moved between two days, one of them without a note. */
const OLD = `date,arrivals,boats,notes
2022-09-03,960,20,
2022-09-04,1160,24,
2022-09-05,0,0,
2022-09-06,5,1,
`;

const NEW = `date,arrivals,boats,notes
2022-09-03,1305,27,Revised
2022-09-04,717,24,
2022-09-06,5,1,Revised
2022-09-07,3,1,
`;

/** Claims that hold, that fail for each reason, and that cannot be judged. */
const CLAIMS = `id,claim,expected,rounding,source
A,ytd --as-of 2025-04-14,"8,180",more-than,https://example.org/a
B,ytd --as-of 2025-04-14 --years 2024 :: changePercent,41%,percent,https://example.org/a
C,total --year 2022,"45,774",,
D,day 2025-04-14 :: boats,11,,"a note, with a comma"
E,milestones 10000 :: 2025,30 April 2025,,
F,ytd --as-of 2027-01-01,"9,000",nearly,
G,records --year 2025 --top 1 :: from,31 May 2025,,
`;

/** Two mistakes: 6,625 for 6,265, and 41% for 31%. Money and hotels are about something else. */
const SAVED_PAGE = `<!doctype html>
<html><head><title>500 crossings</title></head><body><nav>100 stories</nav>
<main><h1>Channel crossings</h1><p>16 April 2025</p>
<article><p>More than <b>8,180</b> people have made the crossing so far this year,
after <a href="x">120 people crossed</a> the Channel&nbsp;on Monday, 41&#37; up on the same point last year.<sup>1</sup></p>
<p hidden>On Monday 500 people crossed the Channel.</p></article></main></body></html>
`;

const TEXTS = `id,text,published
A1,"On Monday ""119"" people crossed the Channel, and more than
8,180 so far this year.",2025-04-16
A2,On Monday 119 people crossed the Channel.,9 April 2025
`;

const ARTICLE = `Wednesday 16 April 2025

More than 8,180 people have made the crossing so far this year, after 119 arrived on Monday. That is 41% up on the
same point last year (6,625), and 67% up on this stage in 2023 (4,899).

The government has spent £700 million, and 38,000 people are in hotels.
`;

const MALFORMED_CLAIMS = `claim,expected,rounding
ytdd,5,
ytd --as-of 2025-02-30,5,
ytd :: totl,5,
ytd,soon,
ytd,5,roughly
ytd,8,183,
`;

/** All formats of a command that judges. */
const FOR_JUDGES = formatsOf('findings');

const FOR_VERDICTS = formatsOf('verdicts');

/** Three routes: one begins later and lacks a day, one has no figure yet for the last day. */
const ROUTES = `date,Route,arrivals,boats
2024-04-12,Channel,405,10
2024-04-12,Lampedusa,80,2
2024-04-13,Channel,0,0
2024-04-13,Lampedusa,62,2
2024-04-14,Channel,5,1
2024-04-14,Lampedusa,0,0
${daysOf('2025-03-20', '2025-04-10')
  .map((date, index) => `${date},Channel,${(index % 5) * 61},${index % 5}\n${date},Lampedusa,${(index % 4) * 40},${index % 4}\n`)
  .join('')}2025-04-11,Channel,61,1
2025-04-11,Lampedusa,44,1
2025-04-11,Aegean,55,2
2025-04-12,Channel,705,12
2025-04-12,Lampedusa,81,2
2025-04-13,Channel,0,0
2025-04-13,Lampedusa,0,0
2025-04-13,Aegean,61,3
2025-04-14,Channel,119,2
2025-04-14,Aegean,40,1
`;

/** A day twice within a route, a figure ten times too big, a row without a route, and a row that is the sum of all. */
const BAD_ROUTES = `date,route,arrivals,boats
2025-06-01,Channel,119,2
2025-06-01,Aegean,40,1
2025-06-02,Channel,5590,9
2025-06-02,Aegean,41,1
2025-06-03,Channel,0,0
2025-06-03,,12,1
2025-06-04,Channel,61,1
2025-06-04,Aegean,42,1
2025-06-04,Aegean,43,1
2025-06-04,Total,104,2
`;

function daysOf(from: string, to: string): string[] {
  const [first, last] = [toDayNumber(from as CivilDate), toDayNumber(to as CivilDate)];
  return Array.from({ length: last - first + 1 }, (_, index) => toCivilDate(first + index));
}

export const CASES: Readonly<Record<string, readonly GoldenCase[]>> = {
  ytd: [
    { name: 'as-of-2025-04-14', line: 'ytd --as-of 2025-04-14' },
    { name: 'year-2025', line: 'ytd --year 2025' },
    { name: 'leap-day', line: 'ytd --as-of 2024-02-29 --years 2022,2023' },
    { name: 'latest', line: 'ytd', formats: ['text', 'prose'] },
    { name: 'people-per-boat', line: 'ytd --year 2025 --measure people-per-boat', formats: ['text', 'prose', 'json'] },
    { name: 'uncontrolled', line: 'ytd --year 2024 --measure uncontrolled-landings', formats: ['text', 'prose', 'json'] },
    { name: 'boats', line: 'ytd --as-of 30/06/2025 --measure boats --years 2024', formats: ['text', 'prose'] },
    { name: 'merged', line: 'ytd @bundled new/days.csv --years 2025', files: { 'new/days.csv': 'date,arrivals,boats\n2026-08-21,100,2\n' }, formats: ['text', 'prose', 'markdown', 'json'] },
    { name: 'annual-basis', line: 'ytd --year 2022 --basis annual', formats: ['text', 'json'] },
    { name: 'day-of-year', line: "ytd --as-of '1 March 2024' --align day-of-year", formats: ['text'] },
    { name: 'narrow', line: 'ytd --year 2025', formats: ['text'], environment: { COLUMNS: '40' } },
    { name: 'precision', line: 'ytd --as-of 2025-04-14 --precision 1', formats: ['text', 'prose'] },
    { name: 'patchy', line: 'ytd patchy.csv', files: { 'patchy.csv': PATCHY } },
    { name: 'extra-measure', line: 'ytd patchy.csv --measure dinghies-lost', files: { 'patchy.csv': PATCHY }, formats: ['text', 'prose'] },
    { name: 'broken', line: 'ytd broken.csv', files: { 'broken.csv': BROKEN }, formats: ['text'], code: 1 },
    { name: 'routes', line: 'ytd routes.csv', files: { 'routes.csv': ROUTES } },
    { name: 'routes-each', line: 'ytd routes.csv --each', files: { 'routes.csv': ROUTES } },
    { name: 'routes-only', line: 'ytd routes.csv --only Channel --only Aegean', files: { 'routes.csv': ROUTES }, formats: ['text', 'prose', 'json'] },
    { name: 'routes-unknown', line: 'ytd routes.csv --only chanel', files: { 'routes.csv': ROUTES }, formats: ['text'], code: 2 },
    { name: 'after-the-end', line: 'ytd --as-of 2026-12-01', formats: ['text'], code: 2 },
  ],
  compare: [
    { name: 'four-months', line: 'compare --from 01-01 --to 04-30 --year 2024' },
    { name: 'february', line: 'compare --month 2025-02 --years 2023,2024', formats: ['text', 'prose'] },
    { name: 'winter', line: 'compare --from 12-01 --to 02-28 --year 2025', formats: ['text', 'prose'] },
    { name: 'cut-short', line: 'compare --quarter 2026-Q3 --years 2025', formats: ['text', 'prose'] },
  ],
  total: [
    { name: 'since', line: 'total --since 2024-07-05 --as-of 2024-12-01' },
    { name: 'since-event', line: "total --since 'general election 2024' --as-of 2024-12-01", formats: ['text', 'prose', 'json'] },
    { name: 'all-time', line: 'total', formats: ['text', 'prose'] },
    { name: 'year-2022', line: 'total --year 2022', formats: ['text', 'prose'] },
    { name: 'to-march', line: 'total --year 2025 --as-of 2025-03-31', formats: ['text', 'prose', 'json'] },
    { name: 'last-12-months', line: 'total --last 12m', formats: ['text', 'prose'] },
    { name: 'people-per-boat', line: 'total --year 2025 --measure people-per-boat', formats: ['text', 'prose'] },
    { name: 'patchy', line: 'total patchy.csv --year 2025', files: { 'patchy.csv': PATCHY }, formats: ['text', 'json'] },
  ],
  by: [
    { name: 'routes-each', line: 'by month routes.csv --each --years 2025', files: { 'routes.csv': ROUTES }, formats: ['text', 'csv'] },
    { name: 'month', line: 'by month --years 2023..2025' },
    { name: 'month-cumulative', line: 'by month --years 2024,2025 --cumulative --change', formats: ['text', 'csv', 'prose'] },
    { name: 'to-march', line: 'by month --year 2025 --as-of 2025-03-31' },
    { name: 'quarters-of-years', line: 'by quarter --years 2024..2026', formats: ['text', 'prose'] },
    { name: 'month-one-year', line: 'by month --year 2025', formats: ['text'] },
    { name: 'month-ascii', line: 'by month --year 2025', formats: ['text'], environment: { LC_ALL: 'C', COLUMNS: '50' } },
    { name: 'quarter-narrow', line: 'by quarter', formats: ['text'], environment: { COLUMNS: '50' } },
    { name: 'year-change', line: 'by year --change', formats: ['text', 'json', 'prose'] },
    { name: 'week', line: 'by week --year 2026', formats: ['text', 'csv'] },
    { name: 'weekday', line: 'by weekday --years 2024,2025', formats: ['text', 'csv'] },
    { name: 'people-per-boat', line: 'by quarter --years 2024,2025 --measure people-per-boat', formats: ['text'] },
    { name: 'patchy', line: 'by month patchy.csv', files: { 'patchy.csv': PATCHY }, formats: ['text', 'csv'] },
  ],
  day: [
    { name: 'busiest-of-the-year', line: 'day 2025-04-12' },
    { name: 'record', line: 'day 2022-09-03', formats: ['text', 'prose'] },
    { name: 'nobody', line: 'day 2025-12-12', formats: ['text', 'prose', 'json'] },
    { name: 'no-figure', line: 'day 2025-01-02 patchy.csv', files: { 'patchy.csv': PATCHY }, formats: ['text', 'prose'] },
  ],
  records: [
    { name: 'top-3', line: 'records --top 3' },
    { name: 'over-1000', line: 'records --over 1000 --year 2025', formats: ['text', 'prose', 'json'] },
    { name: 'june', line: 'records --in-month June --top 5', formats: ['text', 'prose'] },
    { name: 'lowest-august', line: 'records --lowest month --in-month 8', formats: ['text', 'prose'] },
    {
      name: 'ties',
      line: 'records --lowest day --year 2024 --top 3',
      formats: ['text', 'prose', 'markdown', 'json'],
    },
    { name: 'windows', line: 'records --window 7 --top 3', formats: ['text', 'prose', 'json'] },
    { name: 'patchy', line: 'records patchy.csv', files: { 'patchy.csv': PATCHY }, formats: ['text'] },
  ],
  milestones: [
    { name: 'years', line: 'milestones 10000 25000' },
    { name: 'since', line: 'milestones 50000 --since 2024-07-05', formats: ['text', 'prose', 'json'] },
    { name: 'ties', line: 'milestones 36300 --as-of 2025-12-31', formats: ['text', 'prose', 'markdown'] },
    { name: 'all-time', line: 'milestones 100000 200000 --all-time', formats: ['text', 'prose'] },
  ],
  streaks: [
    { name: 'without', line: 'streaks --top 5' },
    { name: 'since-2019', line: 'streaks --since 2019-01-01 --top 3', formats: ['text', 'prose'] },
    { name: 'nobody-yet', line: 'streaks --as-of 2018-01-15', formats: ['text', 'prose', 'json'] },
    { name: 'ties', line: 'streaks --since 2026-01-01 --top 3', formats: ['text', 'prose'] },
    { name: 'with', line: 'streaks --kind with --year 2025 --top 3', formats: ['text', 'prose'] },
  ],
  sources: [
    { name: 'bundled', line: 'sources' },
    { name: 'patchy', line: 'sources patchy.csv', files: { 'patchy.csv': PATCHY }, formats: ['text', 'json'] },
  ],
  convert: [
    { name: 'patchy', line: 'convert patchy.csv', files: { 'patchy.csv': PATCHY }, formats: [''] },
    { name: 'routes', line: 'convert routes.csv --only Aegean --only Channel', files: { 'routes.csv': ROUTES }, formats: [''] },
  ],
  diff: [
    { name: 'revised', line: 'diff old.csv new.csv', files: { 'old.csv': OLD, 'new.csv': NEW } },
    { name: 'same', line: 'diff @bundled @bundled --exit-code', formats: ['text', 'prose', 'json'] },
    { name: 'exit-code', line: 'diff old.csv new.csv --exit-code -q', files: { 'old.csv': OLD, 'new.csv': NEW }, formats: ['prose'], code: 1 },
  ],
  store: [
    { name: 'kept', line: 'store', files: KEPT, code: 1 },
    { name: 'none', line: 'store', formats: ['text', 'prose'] },
  ],
  update: [
    { name: 'new', line: 'update', server: SERVER, today: '2026-08-31' },
    { name: 'recent-dry-run', line: 'update --recent --dry-run', server: SERVER, today: '2026-08-31', formats: ['text', 'prose', 'json'] },
    { name: 'offline', line: 'update', formats: ['text'], code: 2 },
  ],
  check: [
    { name: 'slips', line: 'check slips.csv', files: { 'slips.csv': SLIPS }, code: 1, formats: FOR_JUDGES },
    { name: 'routes', line: 'check routes.csv', files: { 'routes.csv': BAD_ROUTES }, formats: ['text', 'json', 'csv', 'github'], code: 1 },
    { name: 'bundled', line: 'check --expect 2024=36816 --annual', formats: ['text', 'github', 'prose'] },
    { name: 'two-files', line: 'check slips.csv patchy.csv --rule outlier=off', files: { 'slips.csv': SLIPS, 'patchy.csv': PATCHY }, code: 1, formats: ['text', 'junit'] },
    { name: 'unreadable', line: 'check broken.csv', files: { 'broken.csv': BROKEN }, code: 1, formats: ['text', 'github', 'json'] },
    { name: 'colour', line: 'check slips.csv --color always', files: { 'slips.csv': SLIPS }, code: 1, formats: ['text'] },
    { name: 'narrow', line: 'check slips.csv', files: { 'slips.csv': SLIPS }, code: 1, formats: ['text'], environment: { COLUMNS: '40' } },
  ],
  verify: [
    { name: 'claims', line: 'verify claims.csv', files: { 'claims.csv': CLAIMS }, code: 1, formats: FOR_VERDICTS },
    { name: 'explain', line: 'verify claims.csv --explain', files: { 'claims.csv': CLAIMS }, code: 1, formats: ['text', 'markdown'] },
    { name: 'hold', line: 'verify claims.csv', files: { 'claims.csv': 'claim,expected\nytd --as-of 2025-04-14,8183\n' }, formats: ['text', 'prose', 'github', 'junit'] },
    { name: 'strict', line: 'verify claims.csv --strict', files: { 'claims.csv': 'claim,expected\nytd --as-of 2027-01-01,8183\n' }, code: 1, formats: ['text', 'github'] },
    { name: 'article', line: 'verify article.txt', files: { 'article.txt': ARTICLE }, code: 1, formats: FOR_VERDICTS },
    { name: 'article-undated', line: 'verify article.txt', files: { 'article.txt': 'Some 119 people crossed the Channel on Monday.\n' }, code: 2, formats: ['text'] },
    { name: 'page', line: 'verify page.html', files: { 'page.html': SAVED_PAGE }, formats: ['text', 'json', 'github'] },
    { name: 'markdown', line: 'verify article.md', files: { 'article.md': '# Crossings\n\n16 April 2025\n\n- Some **120** people [crossed](https://example.org) the Channel on Monday\n' }, formats: ['text'] },
    { name: 'texts', line: 'verify texts.csv', files: { 'texts.csv': TEXTS }, formats: ['text', 'json', 'csv', 'junit', 'html', 'claimreview'] },
    { name: 'folder', line: 'verify texts', files: { 'texts/b.md': '16 April 2025\n\n*119* people crossed the Channel on Monday.\n', 'texts/a.html': SAVED_PAGE, 'texts/notes.doc': '' }, formats: ['text'] },
    { name: 'folder-empty', line: 'verify texts', files: { 'texts/notes.doc': '' }, code: 2, formats: ['text'] },
    { name: 'pdf', line: 'verify article.pdf', files: { 'article.pdf': madePdf([madeLines('Published: 16 April 2025', 'Some 119 people crossed the Channel on Monday.')]) }, formats: ['text'] },
    { name: 'pdf-damaged', line: 'verify article.pdf', files: { 'article.pdf': '%PDF-1.7\n' }, code: 1, formats: ['text'] },
    { name: 'address', line: 'verify https://example.org/article', code: 2, formats: ['text'] },
    { name: 'article-published', line: 'verify article.txt --published 16/04/2025 --explain', files: { 'article.txt': 'Some 119 people crossed the Channel on Monday.\n' }, formats: ['text'] },
    { name: 'no-statement', line: 'verify -', files: { '-': 'The weather was fine.\n' }, formats: ['text', 'prose', 'markdown', 'json', 'csv', 'github', 'junit', 'html', 'claimreview'] },
    { name: 'malformed', line: 'verify claims.csv', files: { 'claims.csv': MALFORMED_CLAIMS }, code: 1, formats: ['text'] },
  ],
  chart: [
    { name: 'routes', line: 'chart monthly routes.csv --year 2025', files: { 'routes.csv': ROUTES }, formats: ['text', 'svg'] },
    { name: 'ytd', line: 'chart ytd --as-of 2025-04-14 --years 2024', formats: ['text', 'prose', 'markdown'] },
    { name: 'ytd-years', line: 'chart ytd --as-of 2025-04-14 --years 2022..2025', formats: ['text'] },
    { name: 'ytd-wide', line: 'chart ytd --width 120', formats: ['text'] },
    { name: 'ytd-ascii', line: 'chart ytd --as-of 2025-04-14 --years 2022..2025 --ascii', formats: ['text'] },
    { name: 'ytd-colour', line: 'chart ytd --as-of 2025-04-14 --years 2024 --color always --width 60', formats: ['text'] },
    { name: 'four-months', line: 'chart monthly --years 2025 --as-of 2025-04-14 --width 400', formats: ['svg'] },
    { name: 'daily', line: 'chart daily --year 2025', formats: ['text'] },
    { name: 'monthly', line: 'chart monthly --years 2024,2025' },
    { name: 'monthly-to-march', line: 'chart monthly --years 2024,2025 --as-of 2025-03-31', formats: ['text', 'prose', 'markdown', 'json'] },
    { name: 'monthly-cumulative', line: 'chart monthly --years 2024,2025 --cumulative --width 60', formats: ['text'] },
    { name: 'per-boat', line: 'chart per-boat', formats: ['text'] },
    { name: 'calendar', line: 'chart calendar --years 2025', formats: ['text'] },
    { name: 'calendar-narrow', line: 'chart calendar --years 2025 --ascii', formats: ['text'], environment: { COLUMNS: '40' } },
  ],
  report: [
    {
      name: 'patchy',
      line: 'report patchy.csv --as-of 2024-01-04 --against earlier.csv',
      files: { 'patchy.csv': PATCHY, 'earlier.csv': 'date,arrivals,boats\n2024-01-03,40,1\n2024-01-04,1300,27\n' },
    },
    { name: 'april', line: 'report --as-of 2025-04-14 --years 2024', formats: ['json'] },
  ],
  // All other schemas are kept in `released-schemas`.
  schema: [{ name: 'ytd', line: 'schema ytd', formats: [''] }],
  completion: SHELL_NAMES.map((name) => ({ name, line: `completion ${name}`, formats: [''] })),
  man: [{ name: 'page', line: 'man', formats: [''] }],
  rules: [
    { name: 'all', line: 'rules' },
    { name: 'outlier', line: 'rules outlier', formats: ['text', 'json', 'markdown'] },
  ],
  events: [
    { name: 'all', line: 'events' },
    { name: 'elections', line: 'events election', formats: ['text', 'json', 'markdown'] },
  ],
  help: [
    { name: 'program', line: '--help', formats: [''] },
    ...COMMANDS.map(({ name }) => ({ name, line: `${name} --help`, formats: [''] })),
  ],
};
