import { describe, expect, it } from 'vitest';
import { type CivilDate, toCivilDate, toDayNumber } from '../../src/calendar/index.js';
import { optionsOf } from '../../src/cli/commandOptions.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { run } from '../support/run.js';
import { keptFiles } from '../support/store.js';

const ROUTES =
  'date,route,arrivals,boats\n2024-02-01,A,7,2\n2025-02-01,A,9,2\n2025-02-01,B,5,1\n2025-02-02,A,4,1\n';
const NEW_YEAR = toDayNumber('2024-01-01' as CivilDate);
/** A day is missing, which is a warning. */
const PATCHY = 'date,arrivals,boats\n2024-02-01,5,2\n2025-02-01,6,1\n2025-02-03,7,1\n2025-02-04,,1\n';

const FILES = {
  'routes.csv': ROUTES,
  'patchy.csv': PATCHY,
  'old.csv': 'date,arrivals,boats\n2018-01-01,1,1\n',
  'weekly.csv': 'week ending,arrivals,boats\n2025-02-02,1,1\n',
  'text.txt':
    'On Monday, 119 people arrived. By then 8,184 people had arrived in 2025, 30.4% more than in 2024.\n',
  'doubtful.txt':
    '16 April 2025. By Monday 8,183 people had crossed the Channel in small boats this year.\nIn 2024, 6,265 people had crossed. It had been 4,586.\n',
  'claims.csv': 'id,claim,expected\nA,total --year 2024 :: peoplePerBoat,53\nB,ytd --as-of 2025-04-14,8184\n',
  'route-claims.csv': 'id,claim,expected\nA,ytd,99\n',
  'whole.csv': `date,arrivals\n${Array.from({ length: 366 }, (_, day) => `${toCivilDate(NEW_YEAR + day)},1\n`).join('')}`,
  'quiet.json': '{"rules":{"missing-day":"off"}}',
  './crossings.config.json': '',
  'crossings.config.json': '{"rules":{"missing-day":"error"}}',
  ...keptFiles('/kept/2026-08-14', PATCHY),
  // This release has no checksums.
  '/damaged/2026-06-05/daily.csv': PATCHY,
  '/damaged/2026-06-05/provenance.json': '{}',
};

/** What each command needs before its options, so that it has an answer. */
const FIRST: Readonly<Record<string, string>> = {
  by: 'by month',
  milestones: 'milestones 10000',
  chart: 'chart ytd',
  compare: 'compare --year 2024',
  total: 'total --year 2024',
};

/** Runs by option: the words without it and the words that it adds; `#` stands for the command. */
const RUNS: Readonly<Record<string, readonly (readonly [without: string, added: string])[]>> = {
  'as-of': [
    ['#', '--as-of 2024-04-14'],
    ['verify text.txt --published 2025-04-16', '--as-of 2025-04-13'],
  ],
  year: [
    ['#', '--year 2023'],
    ['compare', '--year 2023'],
    ['total', '--year 2023'],
  ],
  years: [['#', '--years 2024']],
  measure: [['#', '--measure boats']],
  align: [
    ['# --as-of 2024-03-01', '--align day-of-year'],
    ['compare --from 02-01 --to 03-10 --year 2024', '--align day-of-year'],
  ],
  basis: [
    ['ytd --year 2022', '--basis annual'],
    ['compare --year 2022', '--basis annual'],
    ['total --year 2022', '--basis annual'],
  ],
  from: [
    ['#', '--from 2024-02-01'],
    ['compare --to 04-30 --year 2024', '--from 02-01'],
    ['total --to 2024-04-30', '--from 2024-02-01'],
    ['check patchy.csv', '--from 2024-01-01 --to 2025-02-04'],
  ],
  to: [
    ['compare --from 02-01 --year 2024', '--to 04-30'],
    ['total --from 2024-02-01', '--to 2024-04-30'],
    ['check patchy.csv', '--from 2024-01-01 --to 2025-02-10'],
  ],
  month: [
    ['compare', '--month 2024-03'],
    ['total', '--month 2024-03'],
  ],
  quarter: [
    ['compare', '--quarter 2024-Q1'],
    ['total', '--quarter 2024-Q1'],
  ],
  half: [
    ['compare', '--half 2024-H1'],
    ['total', '--half 2024-H1'],
  ],
  week: [
    ['compare', '--week 2025-08-10'],
    ['total', '--week 2025-08-10'],
  ],
  weekend: [
    ['compare', '--weekend 2025-08-10'],
    ['total', '--weekend 2025-08-10'],
  ],
  last: [
    ['compare', '--last 7d'],
    ['total', '--last 7d'],
  ],
  since: [
    ['#', '--since 2024-07-05'],
    ['compare', '--since 2026-01-05'],
    ['total', '--since 2024-07-05'],
  ],
  term: [
    ['compare', '--term james-cleverly'],
    ['total', '--term james-cleverly'],
  ],
  'compared-with': [['#', '--compared-with 2022']],
  cumulative: [
    ['#', '--cumulative'],
    ['chart monthly', '--cumulative'],
  ],
  change: [['#', '--change']],
  'all-time': [['#', '--all-time']],
  top: [['#', '--top 2']],
  highest: [['#', '--highest week']],
  lowest: [['#', '--lowest month']],
  window: [['#', '--window 7']],
  over: [['#', '--over 1000']],
  'in-month': [['#', '--in-month 6']],
  kind: [['#', '--kind with']],
  expect: [['#', '--expect 2024=1']],
  'max-age': [['# patchy.csv', '--max-age 1d']],
  weekly: [['#', '--weekly weekly.csv']],
  annual: [
    ['# patchy.csv', '--annual'],
    ['# whole.csv', '--annual'],
    ['#', '--annual'],
  ],
  against: [['#', '--against old.csv']],
  rule: [['# patchy.csv', '--rule missing-day=off']],
  'max-warnings': [['# patchy.csv', '--max-warnings 0']],
  config: [['# patchy.csv', '--config quiet.json']],
  'no-config': [['# patchy.csv', '--no-config']],
  'exit-code': [['diff old.csv patchy.csv', '--exit-code']],
  sheet: [['# weekly.csv', '--sheet weekly']],
  published: [['verify text.txt', '--published 2025-04-16']],
  reading: [['verify doubtful.txt', '--reading 2:10=1']],
  explain: [['verify claims.csv', '--explain']],
  data: [['verify claims.csv', '--data patchy.csv']],
  fetch: [['verify https://example.org/a', '--fetch']],
  release: [
    ['#', '--release 2026-08-14 --store /kept'],
    ['verify claims.csv', '--release 2026-08-14 --store /kept'],
  ],
  store: [
    ['#', '--store /kept'],
    ['diff @2026-08-14 @bundled', '--store /kept'],
    ['# @previous', '--store /kept'],
    ['verify claims.csv', '--store /kept'],
  ],
  series: [
    ['# patchy.csv', '--series boats'],
    ['diff patchy.csv patchy.csv', '--series boats'],
    ['verify claims.csv --data patchy.csv', '--series boats'],
  ],
  only: [
    ['# routes.csv', '--only B'],
    ['compare routes.csv --year 2025', '--only B'],
    ['total routes.csv --year 2025', '--only B'],
    ['diff routes.csv routes.csv', '--only A'],
    ['verify route-claims.csv --data routes.csv', '--only A'],
  ],
  each: [['# routes.csv', '--each']],
  format: [
    ['#', '--format json'],
    ['diff old.csv patchy.csv', '--format json'],
    ['verify claims.csv', '--format json'],
  ],
  json: [
    ['#', '--json'],
    ['diff old.csv patchy.csv', '--json'],
    ['verify claims.csv', '--json'],
  ],
  precision: [
    ['#', '--precision 2'],
    ['by quarter --years 2023,2024', '--precision 2'],
    ['by month --change', '--precision 2'],
    ['by month --measure people-per-boat', '--precision 2'],
    ['# --measure people-per-boat', '--precision 2'],
    ['verify claims.csv', '--precision 2'],
    ['day 2024-04-14', '--precision 2'],
    ['chart per-boat', '--precision 2'],
  ],
  color: [
    ['#', '--color always'],
    ['diff old.csv patchy.csv', '--color always'],
    ['verify claims.csv', '--color always'],
  ],
  repair: [['store --store /damaged', '--repair']],
  width: [['#', '--width 40']],
  size: [['# --format svg', '--size card']],
  height: [['# --format svg', '--height 900']],
  transparent: [['# --format svg', '--transparent']],
  theme: [['# --format svg', '--theme grey']],
  title: [['# --format svg', '--title News']],
  subtitle: [['# --format svg', '--subtitle More']],
  'no-title': [['#', '--no-title']],
  source: [['# --format svg', '--source Somebody']],
  mark: [['# --format svg', '--mark 2026-02-01=x']],
  events: [['chart per-boat --format svg', '--events']],
  mean: [['chart daily --format svg', '--mean 30']],
  'min-boats': [['chart per-boat --format svg', '--min-boats 20']],
  scale: [['# --format png -o x.png', '--scale 2']],
  dark: [['# --format svg', '--dark']],
  auto: [['# --format svg', '--auto']],
  ascii: [['#', '--ascii']],
  output: [
    ['#', '-o x'],
    ['verify claims.csv', '-o x'],
    ['diff old.csv patchy.csv', '-o x'],
    ['schema ytd', '-o x'],
    ['completion bash', '-o x'],
  ],
  quiet: [
    ['# patchy.csv', '--quiet'],
    ['diff old.csv patchy.csv', '--quiet'],
    ['verify claims.csv --data patchy.csv', '--quiet'],
    ['update', '--quiet'],
  ],
  strict: [
    ['# patchy.csv', '--strict'],
    ['diff old.csv patchy.csv', '--strict'],
    ['verify claims.csv --data patchy.csv', '--strict'],
  ],
};

/** Options of `update` are tested with a publisher that answers. */
const PAIRS = COMMANDS.filter(({ name }) => name !== 'update').flatMap((command) =>
  optionsOf(command).map(({ name }) => [command.name, name] as const),
);

async function outcomeOf(line: string) {
  const { code, out, err, written } = await run(line, { files: FILES, today: '2026-08-23' });
  return { isRefused: code === 2, text: JSON.stringify([code, out, err, [...written]]) };
}

describe('every option', () => {
  it.each(PAIRS)('of %s changes an answer: --%s', async (command, option) => {
    const first = FIRST[command] ?? command;
    const own = (RUNS[option] ?? [])
      .map(([without, added]) => [without.replace('#', first), added] as const)
      .filter(([without]) => without.split(' ')[0] === command);
    expect(own.length).toBeGreaterThan(0);
    for (const [without, added] of own) {
      const [before, after] = [await outcomeOf(without), await outcomeOf(`${without} ${added}`)];
      // Without a network, --fetch has none of the answers that it would change.
      if (before.text !== after.text && (!after.isRefused || option === 'fetch')) return;
    }
    expect.fail(`--${option} changes no answer in ${own.map((words) => words.join(' ')).join('; ')}`);
  });
});
