import { longDateOf } from '../../calendar/index.js';
import { type Entries, keepDays, mergeEntries } from '../../entry/index.js';
import { type Finding, hasErrors } from '../../finding/index.js';
import { download, LAST_7_DAYS_PATH, parseContentItem } from '../../publisher/index.js';
import { type Release, readRelease, revisions } from '../../release/index.js';
import { bundledEdition } from '../../store/index.js';
import { readRecord } from '../../store/record.js';
import { checkRules } from '../inspectRelease.js';
import type { Errand } from './errand.js';
import { asFetched, type Fetched, keep, NOTHING_NEW } from './fetched.js';
import { editionDate, etagOf, MOST_PAGE_BYTES, newestWorkbook } from './fetchWorkbook.js';
import { loadSound } from './loadSound.js';
import { refusals } from './refusals.js';

const PAGE_FILE = 'last-7-days.json';

/**
 * The page of the last 7 days, for the days after the workbook: the one just fetched, or the newest in hand. Days that
 * earlier pages gave after the same workbook stay.
 */
export async function fetchRecent(workbook: Fetched, errand: Errand): Promise<Fetched> {
  const { publisher, patience, host, tell } = errand;
  const { base, lastOfWorkbook, record } = await baseOf(workbook, errand);
  tell('Fetching the last 7 days');
  const page = await download(
    {
      url: `${publisher.base}${LAST_7_DAYS_PATH}`,
      mostBytes: MOST_PAGE_BYTES,
      etag: etagOf(record, 'last-7-days', errand),
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
  const ruled = refusals(base.entries, entries, await checkRules(release, host.today()), errand.force);
  const findings = [...read.findings, ...differing, ...ruled];
  if (hasErrors(findings)) return { ...NOTHING_NEW, findings };
  if (added.length + changed.length === 0) return { ...NOTHING_NEW, findings };
  const date = editionDate(item.updated, entries.days.at(-1) ?? 0);
  const piece = { what: 'last-7-days', download: page, file: PAGE_FILE };
  const edition = await keep(date, 'recent', entries, [piece], errand);
  return { release: asFetched(release, date, edition), edition, findings };
}

/** What the page goes on top of, and where the workbook ends. */
async function baseOf({ release }: Fetched, errand: Errand) {
  const { editions, store, host } = errand;
  const lastDay = ({ entries }: Release) => entries.days.at(-1) ?? 0;
  if (release !== null) return { base: release, lastOfWorkbook: lastDay(release), record: null };
  const newest = editions.at(-1) ?? bundledEdition(host);
  const base = await loadSound(newest, store, host);
  const record = readRecord(newest, host);
  const workbook = newestWorkbook(errand);
  const under = workbook.name === newest.name ? base : await loadSound(workbook, store, host);
  return { base, lastOfWorkbook: lastDay(under), record };
}

/** Where the page has another figure than the workbook, whose figure stays. */
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
