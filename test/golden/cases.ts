/** Whole commands against kept outputs: `test/golden/<command>/<case>.<format>`. */
export interface GoldenCase {
  readonly name: string;
  /** Everything after `crossings`, without the format. */
  readonly line: string;
  /** Default: all formats. */
  readonly formats?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Default: 0. */
  readonly code?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

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

export const CASES: Readonly<Record<string, readonly GoldenCase[]>> = {
  ytd: [
    { name: 'as-of-2025-04-14', line: 'ytd --as-of 2025-04-14' },
    { name: 'year-2025', line: 'ytd --year 2025' },
    { name: 'leap-day', line: 'ytd --as-of 2024-02-29 --years 2022,2023' },
    { name: 'latest', line: 'ytd', formats: ['text', 'prose'] },
    { name: 'people-per-boat', line: 'ytd --year 2025 --measure people-per-boat', formats: ['text', 'prose', 'json'] },
    { name: 'uncontrolled', line: 'ytd --year 2024 --measure uncontrolled-landings', formats: ['text', 'prose', 'json'] },
    { name: 'boats', line: 'ytd --as-of 30/06/2025 --measure boats --years 2024', formats: ['text', 'prose'] },
    { name: 'annual-basis', line: 'ytd --year 2022 --basis annual', formats: ['text', 'json'] },
    { name: 'day-of-year', line: "ytd --as-of '1 March 2024' --align day-of-year", formats: ['text'] },
    { name: 'narrow', line: 'ytd --year 2025', formats: ['text'], environment: { COLUMNS: '40' } },
    { name: 'precision', line: 'ytd --as-of 2025-04-14 --precision 1', formats: ['text', 'prose'] },
    { name: 'patchy', line: 'ytd patchy.csv', files: { 'patchy.csv': PATCHY } },
    { name: 'extra-measure', line: 'ytd patchy.csv --measure dinghies-lost', files: { 'patchy.csv': PATCHY }, formats: ['text', 'prose'] },
    { name: 'broken', line: 'ytd broken.csv', files: { 'broken.csv': BROKEN }, formats: ['text'], code: 1 },
    { name: 'after-the-end', line: 'ytd --as-of 2026-12-01', formats: ['text'], code: 2 },
  ],
  sources: [
    { name: 'bundled', line: 'sources' },
    { name: 'patchy', line: 'sources patchy.csv', files: { 'patchy.csv': PATCHY }, formats: ['text', 'json'] },
  ],
  help: [
    { name: 'program', line: '--help', formats: [''] },
    { name: 'ytd', line: 'ytd --help', formats: [''] },
    { name: 'sources', line: 'sources --help', formats: [''] },
  ],
};
