import { describe, expect, it } from 'vitest';
import { takesFiles } from '../../src/cli/commandOptions.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { run } from '../support/run.js';

describe('an option that people try from habit', () => {
  it.each([
    // A file is an argument, not an option.
    ['total --data x.csv', '--data', 'give the file as an argument: crossings total x.csv'],
    ['total --input x.csv', '--input', 'give the file as an argument: crossings total x.csv'],
    ['total --path x.csv', '--path', 'give the file as an argument: crossings total x.csv'],
    ['total --year 2025 -f x.csv', '-f', 'give the file as an argument: crossings total x.csv'],
    ['total -fx.csv', '-fx.csv', 'give the file as an argument: crossings total x.csv'],
    ['total --file=x.csv', '--file=x.csv', 'give the file as an argument: crossings total x.csv'],
    ['total -i -', '-i', 'give the file as an argument: crossings total -'],
    ['total --data', '--data', 'give the file as an argument: crossings total FILE'],
    ['total --data --json', '--data', 'give the file as an argument: crossings total FILE'],
    ["total --data 'my days.csv'", '--data', 'give the file as an argument: crossings total FILE'],
    ['diff --file a.csv --file b.csv', '--file', 'give the file as an argument: crossings diff a.csv b.csv'],
    ['by month --file x.csv', '--file', 'give the file as an argument: crossings by <period> x.csv'],
    // --data is an option of verify, and names no text.
    ['verify --data d.csv -f x.txt', '-f', 'give the file as an argument: crossings verify x.txt'],
    ['--data x.csv total', '--data', 'give the file as an argument: crossings total x.csv'],
    ['-f x.csv', '-f', 'give the file as an argument: crossings <command> x.csv'],
    // So is what a command takes as a word.
    ['day --date 2025-04-14', '--date', 'give the date as an argument: crossings day 2025-04-14'],
    ['by --period=month', '--period=month', 'give the period as an argument: crossings by month'],
    [
      'milestones --thresholds',
      '--thresholds',
      'give the thresholds as an argument: crossings milestones N...',
    ],
    // --csv can mean either.
    [
      'total --csv x.csv',
      '--csv',
      'give the file as an argument: crossings total x.csv; did you mean --format csv?',
    ],
    ['total --csv', '--csv', 'did you mean --format csv?'],
    ['convert --csv x.csv', '--csv', 'give the file as an argument: crossings convert x.csv'],
    ['total --md', '--md', 'did you mean --format markdown?'],
    ['chart ytd --svg', '--svg', 'did you mean --format svg?'],
    ['report --html', '--html', 'did you mean --format html?'],
    ['total --start 2025-01-01', '--start', 'did you mean --from?'],
    ['total --until 2025-01-31', '--until', 'did you mean --to?'],
    // A command whose last day has another name.
    ['ytd --until 2025-01-31', '--until', 'did you mean --as-of?'],
    ['ytd --to 2025-01-31', '--to', 'did you mean --as-of?'],
    ['-v', '-v', 'crossings -V prints the version'],
    ['ytd -v', '-v', 'crossings -V prints the version'],
    // Options stand behind the command.
    ['--json ytd', '--json', 'write options behind the command: crossings ytd --json'],
    ['--json', '--json', 'write options behind the command: crossings ytd --json'],
    ['--year 2025 total', '--year', 'write options behind the command: crossings total --year 2025'],
    ['--window 7', '--window', 'write options behind the command: crossings records --window 7'],
    ['ytd --edition 2026-08-21', '--edition', 'did you mean --release?'],
    ['ytd --route Dover', '--route', 'did you mean --only?'],
  ])('is refused with the remedy: %s', async (line, flag, remedy) => {
    expect(await run(line)).toMatchObject({
      code: 2,
      out: '',
      err: `crossings: unknown option '${flag}'; ${remedy}\n`,
    });
  });

  it.each(['rules --data x.csv', 'update -f x.csv', 'convert --csv', '--nope ytd'])(
    'is refused without a remedy where the command has nothing of the kind: %s',
    async (line) => {
      expect((await run(line)).err).toMatch(/^crossings: unknown option '[^' ]+'\n$/);
    },
  );

  it.each(COMMANDS.filter(takesFiles).map(({ name }) => name))(
    '%s, like each command that reads files, says how to name one',
    async (name) => {
      expect((await run(`${name} --file x.csv`)).err).toMatch(
        new RegExp(`; give the file as an argument: crossings ${name} (?:<\\w+> )?x\\.csv\\n$`),
      );
    },
  );

  it('shows no control characters of its value', async () => {
    const { err } = await run("total '--data=\x1b[2J.csv'");
    expect(err).toBe(
      "crossings: unknown option '--data=\\u001b[2J.csv'; give the file as an argument: crossings total FILE\n",
    );
  });
});

describe('an option that would change nothing', () => {
  it.each([
    'check --precision 1',
    'milestones 10000 --precision 1',
    'verify c.csv --precision 1',
    'diff --precision 1',
    'sources --precision 1',
    'streaks --precision 1',
    'update --precision 1',
    'rules --precision 1',
    'rules --strict',
    'man --quiet',
    'schema ytd --strict',
    'report --color never',
    'report --no-color',
  ])('is none of the command: %s', async (line) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^crossings: unknown option '--[a-z-]+'\n$/);
  });
});
