import { describe, expect, it } from 'vitest';
import { json } from '../../support/ask.js';
import { run } from '../../support/run.js';

const ROUTES =
  'date,route,arrivals,boats\n2025-01-01,Channel,5,1\n2025-01-01,Other,7,1\n2025-01-02,Channel,9,1\n2025-01-02,Other,3,1\n';
const SMALL = 'date,arrivals,boats\n2025-01-01,5,1\n2025-01-03,0,0\n2025-01-04,12,1\n';

/** Every command that a page names, as a person would type it. */
function linesOf(page: string): string[] {
  return [...page.matchAll(/<code>crossings (.*?)<\/code>/g)].map(([, line = '']) =>
    line.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
  );
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  ytd: ['yearToDate'],
  day: ['lastDay'],
  by: ['months', 'peoplePerBoat'],
  total: ['days'],
  records: ['highestDaysOfYear', 'highestDays'],
  milestones: ['milestones'],
  streaks: ['streaksOfYear', 'streaks'],
  diff: ['revisions'],
};

describe('report', () => {
  it.each([
    ['report', {}],
    ['report --as-of 2024-02-29 --years 2020,2023', {}],
    [
      'report --year 2025 --against earlier.csv',
      { 'earlier.csv': 'date,arrivals,boats\n2025-03-01,1,1\n2025-03-02,592,11\n' },
    ],
    ["report 'my file.csv'", { 'my file.csv': SMALL }],
    ['report routes.csv --only Channel', { 'routes.csv': ROUTES }],
    ['report a.csv b.csv', { 'a.csv': SMALL, 'b.csv': 'date,arrivals,boats\n2025-01-02,7,1\n' }],
  ])('%s: each command that it names gives the figures of its section', async (line, files) => {
    const { out } = await run(line, { files });
    const { data } = JSON.parse((await run(`${line} --json`, { files })).out);
    const left = new Set(Object.keys(data).filter((key) => key !== 'asOf'));
    for (const typed of linesOf(out)) {
      const answer = JSON.parse((await run(`${typed} --json`, { files })).out);
      const key = KEYS[answer.command]?.find((each) => left.has(each));
      expect(data[key ?? ''], typed).toEqual(answer.data);
      left.delete(key ?? '');
    }
    expect([...left]).toEqual([]);
  });

  it('asks for the round totals that the year has passed, and the next', async () => {
    const thresholds = async (line: string) =>
      (await json(line)).milestones.milestones.map(({ threshold }: { threshold: number }) => threshold);
    expect(await thresholds('report')).toEqual([10_000, 20_000]);
    expect(await thresholds('report --year 2025')).toEqual([10_000, 20_000, 30_000, 40_000]);
  });

  it('has no section on totals that no year has passed', async () => {
    const { data } = JSON.parse(
      (await run('report x.csv --json', { files: { 'x.csv': 'date,arrivals\n2025-01-01,0\n' } })).out,
    );
    expect(Object.keys(data)).not.toContain('milestones');
  });

  it('is small enough to be sent', async () => {
    const { out } = await run('report --against @bundled');
    expect(out.length).toBeLessThan(300_000);
  });

  it('shows no more than 40 revisions, and says so', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, day) => `2025-0${day < 25 ? 1 : 3}-${String((day % 25) + 1).padStart(2, '0')}`,
    );
    const csv = (figure: number) =>
      `date,arrivals,boats\n${rows.map((date) => `${date},${figure},1`).join('\n')}\n`;
    const { out } = await run('report a.csv --against b.csv', {
      files: { 'a.csv': csv(5), 'b.csv': csv(6) },
    });
    expect(out).toContain('Tables end here after 40 rows; the command has them whole.');
  });

  it('gives no page where the data have an error', async () => {
    const outcome = await run('report x.csv', { files: { 'x.csv': 'date,arrivals\n2025-02-30,1\n' } });
    expect([outcome.code, outcome.out]).toEqual([1, '']);
    expect(outcome.err).toContain('x.csv, line 2, column 1');
    const against = await run('report --against x.csv', {
      files: { 'x.csv': 'date,arrivals\n2025-02-30,1\n' },
    });
    expect([against.code, against.out]).toEqual([1, '']);
  });

  it.each([
    ['report --format csv', '--format: unexpected "csv", expected one of html, json, markdown, prose'],
    ['ytd --format html', '--format: unexpected "html", expected one of csv, json, '],
    ['report a.csv b.csv --against @bundled', '--against needs one release to compare with'],
    ['report --as-of 2027-01-01', '1 January 2027 is after that'],
  ])('%s is refused', async (line, message) => {
    const outcome = await run(line, { files: { 'a.csv': SMALL, 'b.csv': SMALL } });
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toContain(message);
  });

  it('is a brief in Markdown and prose, with the figures of the page', async () => {
    const markdown = (await run('report --as-of 2025-04-14 -o page.md')).written.get('page.md') as string;
    expect(markdown).toMatch(
      /^# Arrivals by small boat, 1 January to 14 April 2025\n\n8,183 people had arrived/,
    );
    expect(markdown).toContain('## Month by month\n\n');
    expect(markdown).toContain('| 2018 | 7 | +8,176 | 1,169 times as many |');
    const prose = (await run('report --as-of 2025-04-14 --format prose')).out;
    expect(prose).toContain('\n\nMonth by month\n1,541 people arrived');
    expect(prose.match(/8,183 people had arrived/g)).toHaveLength(1);
  });

  it('says how many times as many in place of more than 1,000%, and leaves the data alone', async () => {
    const { out } = await run('report --as-of 2025-04-14');
    expect(out).not.toMatch(/\+\d,\d{3}%/);
    expect(out).toContain('<td class="figure">1,169 times as many</td>');
    const csv = (await run('ytd --as-of 2025-04-14 --format csv')).out;
    expect(out).toContain(JSON.stringify(csv));
  });

  it('links to the publisher and the licence only for its figures', async () => {
    const addresses = (page: string) =>
      new Set([...page.matchAll(/href="(https:[^"]*)"/g)].map(([, href]) => href));
    expect([...addresses((await run('report')).out)]).toEqual([
      'https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats',
      'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    ]);
    expect(addresses((await run('report x.csv', { files: { 'x.csv': SMALL } })).out).size).toBe(0);
  });

  it('has no section on people per boat for data without boats', async () => {
    const { out } = await run('report x.csv', { files: { 'x.csv': 'date,arrivals\n2025-01-01,5\n' } });
    expect(out).toContain('id="months"');
    expect(out).not.toContain('id="people-per-boat"');
  });

  it('is no text for a terminal', async () => {
    const outcome = await run('report', { terminal: 80 });
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toContain('write it to a file with -o');
  });
});

describe('the end of what was counted', () => {
  it('is in every heading and sentence of a page that ends with a month', async () => {
    const { out } = await run('report --as-of 2025-03-31');
    const headings = [...out.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, heading = '']) => heading);
    expect(
      headings.filter((heading) => /2025|all years/.test(heading) && !heading.includes('31 March')),
    ).toEqual([]);
    const sentences = [...out.matchAll(/<p class="(?:said|lead)">(.*?)<\/p>/g)].map(([, said = '']) => said);
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((said) => !said.includes('31 March'))).toEqual([]);
  });
});
