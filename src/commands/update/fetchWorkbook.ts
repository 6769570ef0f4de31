import { type CivilDate, toCivilDate } from '../../calendar/index.js';
import { hasErrors } from '../../finding/index.js';
import { HostError } from '../../host/index.js';
import {
  type Attachment,
  addressAt,
  type Download,
  download,
  PUBLICATION_PATH,
  parseContentItem,
  workbookOf,
} from '../../publisher/index.js';
import { readRelease } from '../../release/index.js';
import { bundledEdition, type Edition, WORKBOOK_FILE } from '../../store/index.js';
import { type EditionRecord, readRecord } from '../../store/record.js';
import { checkRules } from '../inspectRelease.js';
import type { Errand } from './errand.js';
import { asFetched, type Fetched, keep, NOTHING_NEW, type Piece } from './fetched.js';
import { loadSound } from './loadSound.js';
import { transferInWords } from './progress.js';
import { refusals } from './refusals.js';
import { sha256 } from './sha256.js';

export const MOST_PAGE_BYTES = 8 << 20;
const MOST_WORKBOOK_BYTES = 32 << 20;

/** The workbook of the time series, where there is a newer one than in hand. */
export async function fetchWorkbook(errand: Errand): Promise<Fetched> {
  const { publisher, patience, host, tell } = errand;
  const records = workbookRecords(errand);
  const last = records.at(-1) ?? null;
  tell('Asking what is published');
  const page = await download(
    {
      url: `${publisher.base}${PUBLICATION_PATH}`,
      mostBytes: MOST_PAGE_BYTES,
      etag: etagOf(last, 'publication', errand),
    },
    publisher,
    patience,
    host,
  );
  if (page === null) return NOTHING_NEW;
  const attachment = workbookOf(parseContentItem(page.body, page.address), page.address);
  const workbook = await fetchAttachment(attachment, page, last, errand);
  if (workbook === null) return NOTHING_NEW;
  const hash = await sha256(workbook.body);
  if (records.some((record) => partOf(record, 'workbook')?.sha256 === hash)) return NOTHING_NEW;
  return taken(page, workbook, errand);
}

/** What is known of the workbooks in the store, earliest first. */
function workbookRecords({ editions, host }: Errand): EditionRecord[] {
  return editions
    .flatMap((edition) => readRecord(edition, host) ?? [])
    .filter(({ kind }) => kind === 'workbook');
}

function partOf(record: EditionRecord | null, what: string) {
  return record?.downloads.find((each) => each.what === what);
}

/** The mark of the copy in hand, where the same address gave it. */
export function etagOf(record: EditionRecord | null, what: string, { publisher }: Errand): string | null {
  const part = partOf(record, what);
  return part?.asked.startsWith(`${publisher.base}/`) ? part.etag : null;
}

/** A file on GOV.UK has its own address for good: another upload has another one. */
const NEVER_CHANGES = /\/media\/[0-9a-f]{24}\//;

async function fetchAttachment(
  { url }: Attachment,
  page: Download,
  last: EditionRecord | null,
  { publisher, patience, host, tell }: Errand,
): Promise<Download | null> {
  const address = addressAt(url, page.address, publisher).href;
  const before = partOf(last, 'workbook');
  const isSame = before?.asked === address;
  if (isSame && NEVER_CHANGES.test(address)) return null;
  tell('Fetching the workbook');
  return download(
    {
      url: address,
      mostBytes: MOST_WORKBOOK_BYTES,
      etag: isSame ? before.etag : null,
      onProgress: (received, expected) => tell(transferInWords('the workbook', received, expected)),
    },
    publisher,
    patience,
    host,
  );
}

async function taken(page: Download, workbook: Download, errand: Errand): Promise<Fetched> {
  requireWorkbook(workbook);
  const release = await readRelease({ file: workbook.address, bytes: workbook.body });
  const findings = [...release.findings, ...(await checkRules(release, errand.host.today()))];
  if (hasErrors(findings)) return { ...NOTHING_NEW, findings };
  const inHand = await loadSound(newestWorkbook(errand), errand.store, errand.host);
  const refused = refusals(inHand.entries, release.entries, findings, errand.force);
  if (hasErrors(refused)) return { ...NOTHING_NEW, findings: refused };
  const pieces: Piece[] = [
    { what: 'publication', download: page, file: null },
    { what: 'workbook', download: workbook, file: WORKBOOK_FILE },
  ];
  const date = editionDate(release.provenance.edition, release.entries.days.at(-1) ?? 0);
  const edition = await keep(date, 'workbook', release.entries, pieces, errand);
  return { release: asFetched(release, date, edition), edition, findings: refused };
}

/** A day's figure cannot be known before the day is over: what claims to be older is dated by its figures. */
export function editionDate(claimed: string | null, lastDay: number): CivilDate {
  const earliest = toCivilDate(lastDay + 1);
  return claimed !== null && claimed > earliest ? (claimed as CivilDate) : earliest;
}

/** The newest release in hand that was made from a workbook alone. */
export function newestWorkbook({ editions, host }: Errand): Edition {
  const isWorkbook = (edition: Edition) => readRecord(edition, host)?.kind !== 'recent';
  return editions.findLast(isWorkbook) ?? bundledEdition(host);
}

function requireWorkbook({ body, address }: Download): void {
  const start = new TextDecoder().decode(body.subarray(0, 200)).trimStart();
  if (start.startsWith('PK')) return;
  const found = start === '' ? 'nothing' : start.startsWith('<') ? 'a web page' : 'something else';
  throw new HostError(`${address} was answered with ${found}, expected an OpenDocument workbook`);
}
