import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

describe('a line that people type', () => {
  it.each([
    // A value in several words.
    ['total --from 5 July 2024', 'expected one: write --from 2024-07-05'],
    ['total --since 5 July 2024', 'expected one: write --since 2024-07-05'],
    ['total --since general election 2024', 'write --since general-election-2024'],
    ['ytd --as-of 14 April 2025 --json', 'expected one: write --as-of 2025-04-14'],
    ['total --month march 2025', 'expected one word; did you mean 2025-03?'],
    ['total --last 7 days', 'expected one word; did you mean 7d?'],
    // A value that is nearly right.
    ['total --year 25', 'did you mean 2025?'],
    ['total --year 2024/25', 'did you mean --from 2024-04-01 --to 2025-03-31, a financial year?'],
    ['by month --years 2022-25', 'did you mean 2022..2025?'],
    ['ytd --years 2022-2025', 'did you mean 2022..2025?'],
    ['total --month March', 'give its year too, as in 2025-03'],
    ['total --month 03/2025', 'did you mean 2025-03?'],
    ['total --quarter Q1', 'did you mean 2025-Q1?'],
    ['total --half h2', 'did you mean 2025-H2?'],
    ['total --last 7', 'did you mean 7d?'],
    ['total --last month', 'did you mean 1m?'],
    ['ytd --format md', 'did you mean markdown?'],
    ['ytd --format JSON', 'did you mean json?'],
    ['chart ytd --format jpg', 'did you mean png?'],
    ['ytd --measure people', 'did you mean arrivals?'],
    ['ytd --measure boat', 'did you mean boats?'],
    ['milestones 10k', 'did you mean 10000?'],
    ['milestones 2.5k', 'did you mean 2500?'],
    // A word in place of an option.
    ['ytd 2025', 'write --year 2025'],
    ['compare --year 2024 2025', 'write --years 2025'],
    ['compare --years 2024 2025', 'write --years 2024,2025'],
    ['compare 2024 2025', 'write --years 2024,2025'],
    ['total 2025-03', 'write --month 2025-03'],
    ['total march 2025', 'write --month 2025-03'],
    ['total March', 'write --month with its year, such as --month 2025-03'],
    ['total 2025-01-01 2025-02-01', 'write --from 2025-01-01 --to 2025-02-01'],
    ['total --from 2025-01-01 to 2025-02-01', 'write --to 2025-02-01'],
    ['ytd 2025-04-14', 'write --as-of 2025-04-14'],
    ['records top 5', 'write --top 5'],
    ['ytd boats', 'write --measure boats'],
    ['ytd --json csv', 'write --format csv'],
    ['ytd help', 'crossings help ytd prints the help'],
    ['day April 14 2025', 'write crossings day 2025-04-14'],
    ['day 14th April 2025', 'write 2025-04-14 or "14 April 2025"'],
    ["verify '119 people crossed'", 'crossings verify - reads a text from standard input'],
    // An option of another name, or of another command.
    ['ytd --from 2024-07-05', 'crossings compare and crossings total have it'],
    ['milestones 9 --year 2025', 'did you mean --years?'],
    ['by day --month 2025-03', 'crossings compare and crossings total have it'],
    ['ytd --recent', "unknown option '--recent'"],
    ['ytd -f json', 'did you mean --format json?'],
    ['ytd -f md', 'did you mean --format markdown?'],
    ['ytd --csv', 'did you mean --format csv?'],
    ['ytd --prose', 'did you mean --format prose?'],
    ['ytd --txt', 'did you mean --format text?'],
    ['ytd --svg', 'crossings chart can write svg'],
    ['ytd --sarif', 'crossings check and crossings verify can write sarif'],
    ['ytd --boats', 'did you mean --measure boats?'],
    ['ytd --metric boats', 'did you mean --measure?'],
    ['ytd --date 2025-04-14', 'did you mean --as-of?'],
    ['records --limit 5', 'did you mean --top?'],
    ['total --days 7', 'did you mean --last 7d, for seven days?'],
    ['total --fy 2024/25', 'did you mean --from 2024-04-01 --to 2025-03-31?'],
    ['ytd --silent', 'did you mean --quiet?'],
    ['ytd -j', 'did you mean --json?'],
    ['man -j', 'man has one format only: leave it out'],
    ['ytd -help', 'crossings ytd -h prints help'],
    ['check -q', 'its findings are the answer: -o writes them to a file'],
    ['check --strict=true', '--strict takes no value'],
    ['ytd --output=', 'unexpected empty name, expected a file'],
    ['--year 2025', 'write options behind the command: crossings ytd --year 2025'],
    // No command, or words that a command does not take.
    ['crossings ytd', "unknown command 'crossings': write crossings once"],
    ['2025', 'write crossings total --year 2025, or crossings ytd --year 2025'],
    ['months', 'write crossings by month'],
    ['by-week', 'write crossings by week'],
    ['record', 'did you mean records?'],
    ['top', 'write crossings records'],
    ['plot', 'write crossings chart ytd'],
    ['download', 'write crossings update'],
    ['boats', 'write crossings ytd --measure boats'],
    ['version', 'write crossings -V'],
    ['man ytd', 'write crossings help ytd'],
    ['help total month', 'write crossings help total'],
    ['rules missing day', 'write crossings rules missing-day'],
    ['update now', 'update takes options only, and no "now"'],
  ])('is refused in one sentence with the remedy: %s', async (line, remedy) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: [^\n]+\n$/);
    expect(err).toContain(remedy);
  });

  it('is answered where it is only spelt as in Britain', async () => {
    const coloured = (await run('ytd --color always')).out;
    expect(coloured).toContain('\x1b[');
    expect(await run('ytd --colour always')).toMatchObject({ code: 0, out: coloured, err: '' });
    const plain = (await run('ytd --color never', { terminal: 80 })).out;
    for (const option of ['--colour never', '--no-colour', '--no-color'])
      expect((await run(`ytd ${option}`, { terminal: 80 })).out).toBe(plain);
  });

  it('is help wherever --help stands', async () => {
    expect(await run('ytd --help json')).toEqual(await run('ytd --help'));
  });

  it('reads a file that has such a name', async () => {
    const files = { March: 'date,arrivals\n2025-03-01,5\n', boats: 'date,arrivals\n2025-03-02,5\n' };
    expect(await run('ytd March boats', { files })).toMatchObject({ code: 0 });
  });
});
