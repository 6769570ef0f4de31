import { ConnectionLost, type Host, HostError, type HttpAnswer, VERSION } from '../host/index.js';
import { addressAt, type Publisher } from './publisher.js';

/** A file to fetch. */
export interface DownloadRequest {
  readonly url: string;
  /** Largest size accepted, in bytes. */
  readonly mostBytes: number;
  /** The `ETag` of the copy at hand; the server need not send the file if it is unchanged. */
  readonly etag?: string | null;
  /** Called with the bytes received so far and the bytes expected, `null` if the server does not say. */
  onProgress?(received: number, expected: number | null): void;
}

/** A file that was fetched. */
export interface Download {
  /** The address requested. */
  readonly asked: string;
  /** The address that answered, after redirects. */
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Type and encoding as the server states them, such as `text/html; charset=utf-8`. */
  readonly contentType: string | null;
  readonly body: Uint8Array;
}

/** Timeouts in milliseconds: to connect, between two pieces of the answer, and for all of it. */
export interface Patience {
  readonly connect: number;
  readonly idle: number;
  readonly all: number;
}

/** The patience with which a server is asked, with `seconds` for each answer in full. */
export function patienceOf(seconds = 30): Patience {
  const all = seconds * 1000;
  return { connect: Math.min(10_000, all), idle: all, all };
}

const MOST_REDIRECTS = 5;
const MOST_TRIES = 3;
/** Longest wait before another attempt, in milliseconds. */
const LONGEST_WAIT = 30_000;
const A_DAY = 86_400_000;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches a file from a site, and follows redirects only within its hosts; `null` if the file has not changed. If the
 * server is busy or the connection breaks off, it tries twice more, after the wait that the server asks for. Throws
 * `HostError`.
 */
export async function download(
  request: DownloadRequest,
  publisher: Publisher,
  patience: Patience,
  host: Host,
): Promise<Download | null> {
  let url = addressAt(request.url, publisher.base, publisher);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await requestUntilReady(url.href, request, patience, host);
    if (answer.status === 304 && request.etag) return null;
    if (answer.status === 200) {
      return {
        asked: request.url,
        address: url.href,
        etag: answer.headers.get('etag') ?? null,
        lastModified: answer.headers.get('last-modified') ?? null,
        contentType: answer.headers.get('content-type') ?? null,
        body: answer.body,
      };
    }
    const next = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : undefined;
    if (next === undefined) throw unusable(url.href, answer.status);
    url = addressAt(next, url.href, publisher);
  }
  throw new HostError(`${request.url} sends on more than ${MOST_REDIRECTS} times`);
}

function unusable(url: string, status: number): HostError {
  const gone = status === 404 || status === 410;
  const reason = gone ? 'there is nothing there: it may have moved' : 'expected the page or file itself';
  return new HostError(`${url} was answered with status ${status}: ${reason}`);
}

async function requestUntilReady(
  url: string,
  request: DownloadRequest,
  patience: Patience,
  host: Host,
): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await requestOnce(url, request, patience, host, attempt);
    if (answer !== null && !isBusy(answer.status)) return answer;
    if (attempt === MOST_TRIES) {
      throw new HostError(
        `${url} was answered with status ${answer?.status} ${attempt} times: try again later`,
      );
    }
    await host.wait(waitFor(url, answer, attempt, host));
  }
}

/** One attempt; `null` if the connection broke off and another attempt is left. */
async function requestOnce(
  url: string,
  { mostBytes, etag, onProgress }: DownloadRequest,
  patience: Patience,
  host: Host,
  attempt: number,
): Promise<HttpAnswer | null> {
  const headers = { 'user-agent': userAgent(host), ...(etag ? { 'if-none-match': etag } : {}) };
  try {
    return await host.request({ url, headers, mostBytes, patience, ...(onProgress && { onProgress }) });
  } catch (error) {
    if (error instanceof ConnectionLost && attempt < MOST_TRIES) return null;
    throw error;
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

function userAgent({ environment }: Host): string {
  const contact = (environment['CROSSINGS_CONTACT'] ?? '').replace(/[^\x20-\x7e]/g, '');
  return `crossings/${VERSION}${contact === '' ? '' : ` (${contact})`}`;
}

/** Milliseconds to wait: as the server asks, else 1 s and then 2 s. Throws `HostError` if it asks for more than 30 s. */
function waitFor(url: string, answer: HttpAnswer | null, attempt: number, host: Host): number {
  const retryAfter = answer?.headers.get('retry-after')?.trim();
  if (retryAfter === undefined) return attempt * 1000;
  const wait = /^\d+$/.test(retryAfter) ? +retryAfter * 1000 : untilDate(retryAfter, host);
  // A date in the past, or an invalid one, is ignored.
  if (Number.isNaN(wait) || wait < 0) return attempt * 1000;
  if (wait > A_DAY) throw new HostError(`${url} asks to be left alone for more than a day`);
  if (wait > LONGEST_WAIT) {
    throw new HostError(`${url} asks to come back in ${Math.ceil(wait / 1000)} seconds: try again then`);
  }
  return wait;
}

/** Milliseconds until a date as HTTP writes it, `Fri, 28 Aug 2026 12:00:00 GMT`; `NaN` for anything else. */
function untilDate(text: string, host: Host): number {
  return /^[A-Z][a-z]{2},/.test(text) ? Date.parse(text) - Date.parse(host.now()) : Number.NaN;
}
