import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import type { Host, HttpRequest, Stream } from '../../src/host/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';
import { ROOT } from '../house/house.js';
import { last7Item, publisherInMemory, releaseWorkbook } from './publisher.js';
import { toWords } from './run.js';

/** What a run said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a run said and left behind: every file below the folder with its content. */
export interface Seen extends Said {
  readonly tree: ReadonlyMap<string, string>;
}

/** A command of the scene, with what must be there before each run. */
export interface FaultCase {
  readonly line: string;
  /** Whether a file cut short may lead to another answer: one that has no checksum, or that is fetched again. */
  readonly mayAnswerOtherwise: boolean;
  /** Whether it answers for the other inputs where one cannot be read. */
  readonly judgesEach: boolean;
}

const plain = (line: string): FaultCase => ({ line, mayAnswerOtherwise: true, judgesEach: false });
const kept = (line: string): FaultCase => ({ line, mayAnswerOtherwise: false, judgesEach: false });

/** Every command that reads or writes; `DIR` is the folder of the scene. */
export const FAULT_CASES: readonly FaultCase[] = [
  kept('ytd --store DIR/store -o DIR/old.json'),
  kept('ytd --store DIR/store -o DIR/fresh.csv'),
  plain('chart daily DIR/day.csv -o DIR/old.svg'),
  plain('report DIR/day.csv -o DIR/old.html'),
  plain('convert DIR/book.ods -o DIR/old.csv'),
  plain('convert DIR/day.csv'),
  { ...plain('check DIR/day.csv DIR/before.csv --config DIR/config.json'), judgesEach: true },
  plain('verify DIR/claims.csv --data DIR/day.csv'),
  plain('verify DIR/texts --store DIR/store'),
  plain('verify --fetch https://example.org/a --store DIR/store'),
  plain('diff DIR/before.csv DIR/day.csv'),
  kept('diff @previous @latest --store DIR/store'),
  kept('sources --store DIR/store'),
  kept('store --store DIR/store'),
  { ...kept('store --store DIR/damaged --repair'), judgesEach: true },
  kept('update --store DIR/none --recent'),
  { ...kept('update --store DIR/store'), mayAnswerOtherwise: true },
  kept('update --store DIR/workbook --recent'),
];

const DAYS = Array.from({ length: 40 }, (_, index) => {
  const date = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  return `${date},${(index * 37) % 11},${index % 3}`;
});
const TEXT =
  'Published 15 April 2025\n\nSo far this year 8,183 people have crossed. On 14 April 2025, 219 people arrived.\n';

/** A folder with a store, files to read and files to write over, in which commands run with the real files and no network. */
export class FaultScene {
  readonly folder = mkdtempSync(join(tmpdir(), 'crossings-faults-'));
  private readonly original = `${this.folder}-original`;
  /** Leads to the package by a path that begins like that of the folder, so that what is read of it is known as part of the scene. */
  private readonly packageRoot = `${this.folder}-package`;
  private server: (request: HttpRequest) => ReturnType<NonNullable<ReturnType<typeof publisherInMemory>>> =
    () => {
      throw new Error('not prepared');
    };

  async prepare(): Promise<void> {
    const { folder } = this;
    const path = (name: string) => join(folder, name);
    symlinkSync(ROOT, this.packageRoot);
    const workbook = await releaseWorkbook();
    const page = last7Item([
      ['28 August 2026', 20, 1],
      ['29 August 2026', 30, 1],
    ]);
    const publisher = publisherInMemory(workbook, page);
    this.server = (request) =>
      request.url === 'https://example.org/a'
        ? { status: 200, headers: new Map([['content-type', 'text/plain']]), body: Buffer.from(TEXT) }
        : publisher(request);
    await this.run('update --store DIR/store --recent');
    await this.run('update --store DIR/workbook');
    cpSync(path('store'), path('damaged'), { recursive: true });
    writeFileSync(path('damaged/2026-08-28/daily.csv'), 'date,arrivals\n2018-01-01,5\n');
    writeFileSync(path('damaged/2026-08-30/daily.csv'), 'date,arrivals\n2018-01-01,5\n');
    writeFileSync(path('book.ods'), workbook);
    writeFileSync(path('day.csv'), `date,arrivals,boats\n${DAYS.join('\n')}\n`);
    writeFileSync(path('before.csv'), `date,arrivals,boats\n${DAYS.slice(0, 20).join('\n')}\n`);
    writeFileSync(path('claims.csv'), 'id,claim,expected\n1,day 2025-01-02,4\n2,ytd,999\n');
    writeFileSync(path('config.json'), '{ "rules": { "outlier": "off" } }');
    mkdirSync(path('texts'));
    writeFileSync(path('texts/a.txt'), TEXT);
    for (const ending of ['json', 'svg', 'html', 'csv']) writeFileSync(path(`old.${ending}`), 'old\n');
    cpSync(folder, this.original, { recursive: true });
  }

  /** Runs a command with a host made of the real one, and puts back what it changed. */
  async run(line: string, change: (host: Host) => Host = (host) => host): Promise<Said> {
    const out = memoryStream();
    const err = memoryStream();
    const host: Host = {
      ...nodeHost(this.packageRoot),
      environment: {},
      dataFolder: () => join(this.folder, 'data'),
      output: out.stream,
      errors: err.stream,
      request: async (request) => this.server(request),
      wait: async () => {},
      today: () => '2026-08-31',
      now: () => '2026-08-31T13:00:00.000Z',
    };
    const code = await main(toWords(line.replaceAll('DIR', this.folder)), change(host));
    return { code, out: out.text(), err: err.text() };
  }

  /** Makes everything as it was prepared. */
  restore(): void {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true });
    cpSync(this.original, this.folder, { recursive: true });
  }

  remove(): void {
    rmSync(this.packageRoot);
    for (const folder of [this.folder, this.original]) rmSync(folder, { recursive: true });
  }

  tree(): Map<string, string> {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(
      names.map((name) => {
        const path = join(this.folder, name);
        return [name, statSync(path).isFile() ? readFileSync(path, 'latin1') : 'a folder'];
      }),
    );
  }
}

function memoryStream(): { stream: Stream; text(): string } {
  let text = '';
  const write = (content: string | Uint8Array) => {
    text += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  };
  return { stream: { isTerminal: false, columns: undefined, write }, text: () => text };
}

export interface Baseline {
  readonly before: ReadonlyMap<string, string>;
  readonly sound: Seen;
}

export interface Injected {
  /** What failed, for messages. */
  readonly what: string;
  /** Whether another answer is right, since what was read was another text. */
  readonly mayDiffer: boolean;
  /** Whether the command answers for the other inputs, and says which one it could not read. */
  readonly judgesEach: boolean;
  /** Whether what failed is standard error, so that nothing more can be said. */
  readonly isMute: boolean;
}

/** What is wrong with a run in which something failed; empty if it behaved. */
export function misbehaviour(seen: Seen, { before, sound }: Baseline, injected: Injected): string[] {
  const { code, out, err, tree } = seen;
  const lines = err.split('\n');
  const said = lines.filter((line) => line.startsWith('crossings: '));
  const known = new Set(sound.err.split('\n'));
  const others = lines.filter(
    (line) => !known.has(line) && !/^(crossings: |error: |warning: |remark: |… |$)/.test(line),
  );
  const isSound = code === sound.code && out === sound.out && isSameTree(tree, sound.tree);
  const torn = tornFolders(tree, before, sound.tree);
  const wrong = [
    ...(![0, 1, 2].includes(code) ? [`exit code ${code}`] : []),
    ...(said.length > 1 && !injected.judgesEach ? ['more than one sentence'] : []),
    ...(others.length > 0 && !injected.isMute ? ['other lines on standard error'] : []),
    ...(code === 2 && said.length === 0 && !injected.isMute ? ['no sentence'] : []),
    ...(code === 0 && !isSound && !injected.mayDiffer ? ['another answer, as if all were well'] : []),
    ...(code === 1 && sound.code === 1 && !isSound && !injected.mayDiffer && !injected.judgesEach
      ? ['another answer']
      : []),
    ...(code === 2 && !sound.out.startsWith(out) && !injected.mayDiffer && !injected.judgesEach
      ? ['part of another answer']
      : []),
    ...(torn.length > 0 && !injected.mayDiffer ? [`neither as before nor as after: ${torn.join(', ')}`] : []),
  ];
  return wrong.map((each) => `${injected.what}: ${each} [${code}] ${err.trim().slice(0, 300)}`);
}

export function isSameTree(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, content]) => other.get(name) === content);
}

/** Files, and folders of releases with all that is in them, that are neither as they were before nor as after a sound run. */
function tornFolders(tree: Seen['tree'], ...known: readonly Seen['tree'][]): string[] {
  const whole = (from: Seen['tree']) => {
    const parts = new Map<string, string>();
    for (const [name, content] of from) {
      const part = name.split('/', 2).join('/');
      parts.set(part, `${parts.get(part) ?? ''}${name}\n${content}\n`);
    }
    return parts;
  };
  const [now, ...others] = [tree, ...known].map(whole) as [Map<string, string>, Map<string, string>];
  const names = new Set([now, ...others].flatMap((parts) => [...parts.keys()]));
  return [...names].filter((name) => !others.some((parts) => parts.get(name) === now.get(name)));
}
