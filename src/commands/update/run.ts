import { longDate } from '../../calendar/index.js';
import { type Answer, describeRevisions } from '../../command/index.js';
import { type Finding, hasErrors } from '../../finding/index.js';
import { type Host, HostError } from '../../host/index.js';
import type { Asked } from '../../option/index.js';
import { releaseInWords, sourceLine } from '../../question/sourceLine.js';
import { type InputSelection, type Release, type Revisions, revisions } from '../../release/index.js';
import { capital, capitalPhrase, type Phrase, phrase, type Report } from '../../report/index.js';
import { toSeriesSet } from '../../series/index.js';
import { type Edition, storeFolder } from '../../store/index.js';
import { toContext, type UpdateContext } from './context.js';
import type { UpdateData, UpdateOptions } from './definition.js';
import { fetchRecent } from './fetchRecent.js';
import { type Fetched, fetchWorkbook, NOTHING_NEW } from './fetchWorkbook.js';
import { loadKept } from './storedRelease.js';

/** Fetches the workbook, then the page if it was asked for, and reports what they change. */
export async function run(
  selection: InputSelection,
  asked: Asked<UpdateOptions>,
  host: Host,
): Promise<Answer> {
  const store = storeFolder(selection.store, host);
  const context = toContext(asked, store, host);
  const newest = context.editions.at(-1) as Edition;
  const before = await loadKept(newest, store, host);
  try {
    const workbook = await fetchWorkbook(context);
    const fetched =
      asked.recent && !hasErrors(workbook.findings) ? await addRecent(workbook, context) : workbook;
    return toAnswer(before, newest, fetched, context);
  } finally {
    context.showProgress();
  }
}

/** Adds the last 7 days to the workbook, new or old. If anything is wrong with them, the workbook stays as it was kept. */
async function addRecent(workbook: Fetched, context: UpdateContext): Promise<Fetched> {
  const recent = await withFailureAsFinding(() => fetchRecent(workbook, context));
  const findings = [...workbook.findings, ...recent.findings];
  return recent.release === null ? { ...workbook, findings } : { ...recent, findings };
}

/** Turns a failure into a finding, so that the answer still says that the workbook is kept. */
async function withFailureAsFinding(work: () => Promise<Fetched>): Promise<Fetched> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const finding: Finding = { rule: 'not-fetched', severity: 'error', message: error.message };
    return { ...NOTHING_NEW, findings: [finding] };
  }
}

function toAnswer(
  before: Release,
  newest: Edition,
  { release, edition, findings }: Fetched,
  context: UpdateContext,
): Answer {
  // If nothing was kept, the errors are the answer; otherwise they come with the report on what was kept.
  if (release === null && hasErrors(findings)) return { report: null, findings };
  const found = revisions(before.entries, (release ?? before).entries);
  const report = describe(found, { before, newest, after: release, edition, dryRun: context.dryRun });
  return { report, findings: [...findings, ...found.findings], fails: hasErrors(findings) };
}

/** The newest release before the update, and the result of the fetch. */
interface Outcome {
  readonly before: Release;
  readonly newest: Edition;
  /** The new release; `null` where there is none. */
  readonly after: Release | null;
  /** Edition of the new release in the store; `null` where it is not kept. */
  readonly edition: Edition | null;
  readonly dryRun: boolean;
}

function describe(found: Revisions, { before, newest, after, edition, dryRun }: Outcome): Report<UpdateData> {
  const release = after ?? before;
  const { coverage } = toSeriesSet(release.entries);
  const name = releaseInWords(release.provenance);
  const kept = edition?.folder ?? null;
  const { findings, ...changes } = found;
  const parts = describeRevisions(
    found,
    after === null ? [] : [['Kept in', [kept ?? 'nowhere, since --dry-run is given']]],
  );
  const last = longDate(coverage.last);
  const upToDate: Phrase = phrase`${name}, with figures to ${last}, is the newest.`;
  const news: Phrase = phrase`${capital(name)}, with figures to ${last}, ${kept === null ? 'would be kept' : 'is kept'}. `;
  return {
    command: 'update',
    title: after === null ? 'Nothing new' : titleOf(name, releaseInWords(before.provenance), dryRun),
    measure: 'arrivals',
    unit: 'people',
    data: {
      status: after === null ? 'unchanged' : 'new',
      dryRun,
      release: release.provenance.edition ?? newest.name,
      folder: kept,
      previous: newest.name,
      ...changes,
    },
    tables: after === null ? [parts.tables[0]] : parts.tables,
    remarks: after === null ? [capitalPhrase(upToDate)] : [],
    prose: [after === null ? phrase`Nothing new: ${upToDate}` : [...news, ...capitalPhrase(parts.prose[0])]],
    footnotes: [],
    notes: parts.notes,
    source: sourceLine(release.provenance, coverage),
  };
}

function titleOf(name: string, before: string, dryRun: boolean): string {
  const label = dryRun ? 'Not kept' : 'New';
  return name === before ? `${label} in the store: ${name}` : `${label}: ${name}, after ${before}`;
}
