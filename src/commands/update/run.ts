import { type Finding, hasErrors } from '../../finding/index.js';
import { type Host, HostError } from '../../host/index.js';
import { type Asked, QuestionError } from '../../option/index.js';
import { GOV_UK, isSafe, mirrorAt } from '../../publisher/index.js';
import { type InputSelection, type Release, revisions } from '../../release/index.js';
import { allEditions, type Edition, storeFolder } from '../../store/index.js';
import type { Answer } from '../command.js';
import type { UpdateOptions } from '../update.js';
import { describe } from './describe.js';
import type { Errand } from './errand.js';
import { type Fetched, NOTHING_NEW } from './fetched.js';
import { fetchRecent } from './fetchRecent.js';
import { fetchWorkbook } from './fetchWorkbook.js';
import { loadSound } from './loadSound.js';
import { progressOn } from './progress.js';

/** The workbook, then the page where it is asked for, then what they change. */
export async function run(wanted: InputSelection, asked: Asked<UpdateOptions>, host: Host): Promise<Answer> {
  const store = storeFolder(wanted.store, host);
  const errand = prepare(asked, store, host);
  const inHand = errand.editions.at(-1) as Edition;
  const before = await loadSound(inHand, store, host);
  try {
    const workbook = await fetchWorkbook(errand);
    const fetched = asked.recent && !hasErrors(workbook.findings) ? await onTop(workbook, errand) : workbook;
    return answerOf(before, inHand, fetched, errand);
  } finally {
    errand.tell();
  }
}

function prepare(asked: Asked<UpdateOptions>, store: string, host: Host): Errand {
  if (asked.from !== undefined && !isSafe(asked.from)) {
    throw new QuestionError(
      `unexpected "${asked.from.href}" for --from, expected an encrypted address (https): only a server on this machine may do without`,
    );
  }
  const all = (asked.timeout ?? 30) * 1000;
  return {
    publisher: asked.from === undefined ? GOV_UK : mirrorAt(asked.from),
    patience: { connect: Math.min(10_000, all), idle: all, all },
    store,
    force: asked.force === true,
    dryRun: asked.dryRun === true,
    editions: allEditions(store, host),
    host,
    tell: progressOn(host.errors),
  };
}

/** The last 7 days on top of the workbook, new or in hand: what is wrong with them leaves the workbook as it was kept. */
async function onTop(workbook: Fetched, errand: Errand): Promise<Fetched> {
  const recent = await tried(() => fetchRecent(workbook, errand));
  const findings = [...workbook.findings, ...recent.findings];
  return recent.release === null ? { ...workbook, findings } : { ...recent, findings };
}

/** What fails once the workbook is kept must not hide that it is. */
async function tried(work: () => Promise<Fetched>): Promise<Fetched> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const finding: Finding = { rule: 'not-fetched', severity: 'error', message: error.message };
    return { ...NOTHING_NEW, findings: [finding] };
  }
}

function answerOf(
  before: Release,
  inHand: Edition,
  { release, edition, findings }: Fetched,
  errand: Errand,
): Answer {
  // Where nothing was kept, what went wrong is the answer; else it stands beside what was kept.
  if (release === null && hasErrors(findings)) return { report: null, findings };
  const found = revisions(before.entries, (release ?? before).entries);
  const report = describe(found, { before, inHand, after: release, edition, dryRun: errand.dryRun });
  return { report, findings: [...findings, ...found.findings], fails: hasErrors(findings) };
}
