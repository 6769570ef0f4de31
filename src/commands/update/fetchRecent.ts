import { longDateOf } from '../../calendar/index.js';
import { checkRules } from '../../check/inspectRelease.js';
import { type Entries, keepDays, mergeEntries } from '../../entry/index.js';
import { type Finding, hasErrors } from '../../finding/index.js';
import { download, LAST_7_DAYS_PATH, parseContentItem } from '../../publisher/index.js';
import { type Release, readRelease, revisions } from '../../release/index.js';
import { bundledEdition, PAGE_FILE } from '../../store/index.js';
import { readRecord } from '../../store/record.js';
import type { UpdateContext } from './context.js';
import {
  editionDate,
  etagOf,
  type Fetched,
  MOST_PAGE_BYTES,
  NOTHING_NEW,
  newestWorkbook,
} from './fetchWorkbook.js';
import { refusals } from './refusals.js';
import { asFetched, keep, loadKept } from './storedRelease.js';

/**
 * Fetches the page of the last 7 days and adds its days after the workbook, which is the one just fetched or the newest in the
 * store. Days that earlier pages added after the same workbook stay.
 */
export async function fetchRecent(workbook: Fetched, context: UpdateContext): Promise<Fetched> {
  const { publisher, patience, host, showProgress } = context;
  const { base, lastOfWorkbook, record } = await baseOf(workbook, context);
  showProgress('Fetching the last 7 days');
  const page = await download(
    {
      url: `${publisher.base}${LAST_7_DAYS_PATH}`,
      mostBytes: MOST_PAGE_BYTES,
      etag: etagOf(record, 'last-7-days', context),
    },
    publisher,
    patience,
    host,
  );
  if (page === null) return NOTHING_NEW;
  const item = parseContentItem(page.body, page.address);
  const html = new TextEncoder().encode(`<div class="govspeak">${item.body}</div>`);
  const read = await readRelease({ file: page.address, bytes: html });
  if (hasErrors(read.findings)) return { ...NOTHING_NEW, findings: read.findings };
  const differing = differences(base.entries, read.entries, lastOfWorkbook);
  const after = keepDays(read.entries, (day) => day > lastOfWorkbook);
  const { entries } = mergeEntries([base.entries, after]);
  const { added, changed } = revisions(base.entries, entries);
  const release: Release = { ...base, entries, findings: [] };
  const ruled = refusals(base.entries, entries, await checkRules(release, host.today()), context.force);
  const findings = [...read.findings, ...differing, ...ruled];
  if (hasErrors(findings)) return { ...NOTHING_NEW, findings };
  if (added.length + changed.length === 0) return { ...NOTHING_NEW, findings };
  const date = editionDate(item.updated, entries.days.at(-1) ?? 0);
  const piece = { what: 'last-7-days', download: page, file: PAGE_FILE };
  const edition = await keep(date, 'recent', entries, [piece], context);
  return { release: asFetched(release, date, edition), edition, findings };
}

/** The release that the page is added to, and the last day of the workbook, included. */
async function baseOf({ release }: Fetched, context: UpdateContext) {
  const { editions, store, host } = context;
  const lastDay = ({ entries }: Release) => entries.days.at(-1) ?? 0;
  if (release !== null) return { base: release, lastOfWorkbook: lastDay(release), record: null };
  const newest = editions.at(-1) ?? bundledEdition(host);
  const base = await loadKept(newest, store, host);
  const record = readRecord(newest, host);
  const workbook = newestWorkbook(context);
  const under = workbook.name === newest.name ? base : await loadKept(workbook, store, host);
  return { base, lastOfWorkbook: lastDay(under), record };
}

/** Warnings for days on which the page differs from the workbook, whose figure stays. */
function differences(workbook: Entries, page: Entries, last: number): Finding[] {
  const { changed } = revisions(
    workbook,
    keepDays(page, (day) => day <= last),
  );
  return changed.map(({ date, measure, before, after }) => ({
    rule: 'page-differs',
    severity: 'warning',
    message: `the page has ${after ?? 'no figure'} for ${measure} on ${longDateOf(date)}, the workbook ${before ?? 'none'}: the workbook's stays`,
    date,
    measure,
  }));
}
