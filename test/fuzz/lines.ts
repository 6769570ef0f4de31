import { COMMANDS } from '../../src/cli/commands.js';
import { formatsOf } from '../../src/cli/format.js';
import type { Input } from './input.js';
import type { Random } from './mutate.js';

/** Command lines by what their input is for: X is the input, Y another of the same kind, D daily figures. */
const LINES: Readonly<Record<Input['role'], readonly string[]>> = {
  figures: [
    ...[
      'check X',
      'check X',
      'check X',
      'check X --annual',
      'check X --from 2024-10-01 --to 2024-12-31',
      'check X Y',
    ],
    ...[
      'check X --against Y',
      'check D --against X',
      'check D --weekly X',
      'check X --weekly Y',
      'check X --max-warnings 0',
    ],
    ...['check X --expect 2025=1000 --max-age 3d', 'check X --rule outlier=error --rule missing-day=off'],
    ...[
      'convert X',
      'convert X',
      'convert X Y',
      'convert D X',
      'sources X',
      'sources X Y',
      'diff D X',
      'diff X Y',
      'diff X D --exit-code',
    ],
    ...[
      'ytd X',
      'ytd X --measure boats',
      'ytd X --measure people-per-boat',
      'ytd X Y',
      'ytd X --as-of 2024-12-31',
      'ytd X --year 2025',
    ],
    ...[
      'by day X',
      'by week X',
      'by month X',
      'by quarter X --change',
      'by half X',
      'by year X --cumulative',
      'by weekday X',
    ],
    ...[
      'day latest X',
      'day 2025-01-03 X',
      'total X',
      'total --month 2025-01 X',
      'total --last 7d X',
      'total --since 2024-11-05 X',
    ],
    ...[
      'records X',
      'records --lowest month X',
      'records --over 500 X',
      'streaks X',
      'streaks --kind with X',
      'milestones 1000 5000 X',
    ],
    ...['compare --from 2025-01-01 --to 2025-01-31 X', 'compare --last 2w X'],
    ...[
      'chart ytd X',
      'chart daily X',
      'chart monthly X',
      'chart per-boat X',
      'chart calendar X',
      'chart ytd X --cumulative',
    ],
    ...[
      'report X',
      'report X --against Y',
      'report D --against X',
      'verify --data X T',
      'verify X',
      'verify --data X X',
    ],
  ],
  text: [
    ...['verify X', 'verify --data D X', 'verify --data D X', 'verify --data D --published 2025-04-16 X'],
    ...[
      'verify --data D --published 2025-04-16 --as-of 2025-04-14 X',
      'verify --data D --explain X',
      'verify --data D X Y',
    ],
    ...['verify --data D --reading 3:1=2 X', 'check X'],
  ],
  settings: ['check D --config X', 'check D --config X --strict'],
};

const OPTIONS = [
  ...[
    '--strict',
    '--quiet',
    '--only Channel',
    '--only Île',
    '--series route',
    '--series notes',
    '--each',
    '--precision 3',
  ],
  ...[
    '--measure boats',
    '--measure lost',
    '--as-of 2025-01-31',
    '--year 2024',
    '--years 2024,2025',
    '--width 40',
    '--ascii',
  ],
];

/** Words of a random command line for an input, with a random format. */
export function wordsFor({ role }: Input, random: Random): string[] {
  const words = random.pick(LINES[role]).split(' ');
  const command = COMMANDS.find(({ name }) => name === words[0]);
  if (command === undefined) throw new Error(`${words[0]} is no command`);
  if (random.chance(0.3)) words.push(...random.pick(OPTIONS).split(' '));
  if (command.gives === 'file' || random.chance(0.15)) return words;
  // Drawing pixels takes a second and reads nothing of the input.
  const formats = formatsOf(command.gives).filter((name) => name !== 'png');
  return [...words, '--format', random.chance(0.3) ? 'json' : random.pick(formats)];
}
