import { type CivilDate, toCivilDate } from '../../calendar/index.js';
import { checkRules } from '../../check/inspectRelease.js';
import { type Finding, hasErrors } from '../../finding/index.js';
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
import { type Release, readRelease } from '../../release/index.js';
import { bundledEdition, type Edition, RECORD_FILE, readKept, WORKBOOK_FILE } from '../../store/index.js';
import { type EditionRecord, parseRecord, readRecord, sha256 } from '../../store/record.js';
import type { UpdateContext } from './context.js';
import { refusals } from './refusals.js';
import { asFetched, keep, loadKept, type Piece } from './storedRelease.js';

export const MOST_PAGE_BYTES = 8 << 20;
const MOST_WORKBOOK_BYTES = 32 << 20;

/** Result of a fetch. */
export interface Fetched {
  /** `null` where nothing is new, and where the findings contain an error. */
  readonly release: Release | null;
  /** Edition in the store; `null` in a dry run as well. */
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
}

export const NOTHING_NEW: Fetched = { release: null, edition: null, findings: [] };

/** Fetches the workbook of the time series, where it is newer than the one in the store. */
export async function fetchWorkbook(context: UpdateContext): Promise<Fetched> {
  const { publisher, patience, host, showProgress } = context;
  const records = workbookRecords(context);
  const last = records.at(-1) ?? null;
  showProgress('Asking what is published');
  const page = await download(
    {
      url: `${publisher.base}${PUBLICATION_PATH}`,
      mostBytes: MOST_PAGE_BYTES,
      etag: etagOf(last, 'publication', context),
    },
    publisher,
    patience,
    host,
  );
  if (page === null) return NOTHING_NEW;
  const attachment = workbookOf(parseContentItem(page.body, page.address), page.address);
  const workbook = await fetchAttachment(attachment, page, last, context);
  if (workbook === null) return NOTHING_NEW;
  const hash = await sha256(workbook.body);
  if (records.some((record) => partOf(record, 'workbook')?.sha256 === hash)) return NOTHING_NEW;
  return accept(page, workbook, context);
}

/** Records of the workbooks in the store, earliest first. */
function workbookRecords({ editions, host }: UpdateContext): EditionRecord[] {
  return editions
    .flatMap((edition) => readRecord(edition, host) ?? [])
    .filter(({ kind }) => kind === 'workbook');
}

function partOf(record: EditionRecord | null, what: string) {
  return record?.downloads.find((each) => each.what === what);
}

/** Entity tag of the copy in the store, if it came from this publisher; else `null`. */
export function etagOf(
  record: EditionRecord | null,
  what: string,
  { publisher }: UpdateContext,
): string | null {
  const part = partOf(record, what);
  return part?.asked.startsWith(`${publisher.base}/`) ? part.etag : null;
}

/** Addresses of files on GOV.UK whose content never changes: each upload has an address of its own. */
const NEVER_CHANGES = /\/media\/[0-9a-f]{24}\//;

async function fetchAttachment(
  { url }: Attachment,
  page: Download,
  last: EditionRecord | null,
  { publisher, patience, host, showProgress }: UpdateContext,
): Promise<Download | null> {
  const address = addressAt(url, page.address, publisher).href;
  const before = partOf(last, 'workbook');
  const isSame = before?.asked === address;
  if (isSame && NEVER_CHANGES.test(address)) return null;
  showProgress('Fetching the workbook');
  return download(
    {
      url: address,
      mostBytes: MOST_WORKBOOK_BYTES,
      etag: isSame ? before.etag : null,
      onProgress: (received, expected) => showProgress(transferInWords(received, expected)),
    },
    publisher,
    patience,
    host,
  );
}

async function accept(page: Download, workbook: Download, context: UpdateContext): Promise<Fetched> {
  requireWorkbook(workbook);
  const release = await readRelease({ file: workbook.address, bytes: workbook.body });
  const findings = [...release.findings, ...(await checkRules(release, context.host.today()))];
  if (hasErrors(findings)) return { ...NOTHING_NEW, findings };
  const previous = await loadKept(newestWorkbook(context), context.store, context.host);
  const refused = refusals(previous.entries, release.entries, findings, context.force);
  if (hasErrors(refused)) return { ...NOTHING_NEW, findings: refused };
  const pieces: Piece[] = [
    { what: 'publication', download: page, file: null },
    { what: 'workbook', download: workbook, file: WORKBOOK_FILE },
  ];
  const date = editionDate(release.provenance.edition, release.entries.days.at(-1) ?? 0);
  const edition = await keep(date, 'workbook', release.entries, pieces, context);
  return { release: asFetched(release, date, edition), edition, findings: refused };
}

/**
 * Date of an edition: the claimed one, or the day after its last figure where that is later, since a figure is known only once its
 * day is over.
 */
export function editionDate(claimed: string | null, lastDay: number): CivilDate {
  const earliest = toCivilDate(lastDay + 1);
  return claimed !== null && claimed > earliest ? (claimed as CivilDate) : earliest;
}

/**
 * The newest edition, in the store or in the package, that was made from a workbook alone. Throws `HostError` for one before it that is
 * damaged: nobody knows whether it is the one.
 */
export function newestWorkbook({ editions, host }: UpdateContext): Edition {
  const isWorkbook = ({ folder, ...edition }: Edition) =>
    folder === null || parseRecord(readKept({ ...edition, folder }, RECORD_FILE, host))?.kind === 'workbook';
  return editions.findLast(isWorkbook) ?? bundledEdition(host);
}

function requireWorkbook({ body, address }: Download): void {
  const start = new TextDecoder().decode(body.subarray(0, 200)).trimStart();
  if (start.startsWith('PK')) return;
  const found = start === '' ? 'nothing' : start.startsWith('<') ? 'a web page' : 'something else';
  throw new HostError(`${address} was answered with ${found}, expected an OpenDocument workbook`);
}

/** `Fetching the workbook: 83 kB of 85 kB`. */
function transferInWords(received: number, expected: number | null): string {
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;
  return `Fetching the workbook: ${kilobytes(received)}${expected === null ? '' : ` of ${kilobytes(expected)}`}`;
}
