import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { ConnectionLost, HostError, type HttpAnswer, type HttpRequest } from '../host.js';
import { codeOf, reasonOf } from './reasons.js';

/**
 * Sends one request, through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name. Redirects are not followed.
 * Compressed answers are refused, since none is requested. Throws `HostError`, or `ConnectionLost`.
 */
export async function request({
  url,
  headers,
  mostBytes,
  patience,
  onProgress,
}: HttpRequest): Promise<HttpAnswer> {
  // This library, and the networking of Node with it, are loaded only here.
  const undici = await import('undici');
  const agent = new undici.EnvHttpProxyAgent({
    connect: { timeout: patience.connect },
    headersTimeout: patience.idle,
    bodyTimeout: patience.idle,
  });
  const signal = AbortSignal.timeout(patience.all);
  try {
    const answer = await undici.request(url, {
      dispatcher: agent,
      signal,
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    const known = headersOf(answer);
    return {
      status: answer.statusCode,
      headers: known,
      body: await bodyOf(answer.body, known, url, mostBytes, onProgress),
    };
  } catch (error) {
    throw toHostError(error, url, signal);
  } finally {
    await agent.destroy();
  }
}

function headersOf({ headers }: Dispatcher.ResponseData): Map<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  );
}

async function bodyOf(
  body: Readable,
  headers: ReadonlyMap<string, string>,
  url: string,
  mostBytes: number,
  onProgress: HttpRequest['onProgress'],
): Promise<Uint8Array> {
  const packing = headers.get('content-encoding') ?? 'identity';
  if (packing !== 'identity') {
    throw new HostError(`${url} was answered in the packing ${packing}, which was not asked for`);
  }
  const length = headers.get('content-length');
  const expected = length === undefined ? null : Number(length);
  const chunks: Uint8Array[] = [];
  let received = 0;
  if ((expected ?? 0) > mostBytes) throw tooLarge(url, mostBytes);
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    received += chunk.length;
    if (received > mostBytes) throw tooLarge(url, mostBytes);
    chunks.push(chunk);
    onProgress?.(received, expected);
  }
  return Buffer.concat(chunks);
}

function tooLarge(url: string, mostBytes: number): HostError {
  return new HostError(
    `${url} was answered with more than ${Math.floor(mostBytes / (1 << 20))} MB, the most that is accepted`,
  );
}

/** Reasons by error code after which another attempt may succeed. */
const CUT_OFF: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer was cut short',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
};

/** Reasons by error code after which another attempt is of no use. */
const FAILED: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'the server did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle of its answer',
  ECONNREFUSED: 'nobody answers there',
  ENOTFOUND: 'there is no such server: is this machine connected?',
  EAI_AGAIN: 'the name of the server cannot be looked up: is this machine connected?',
  EPROTO: 'the server does not speak HTTPS there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak HTTPS there',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the server cannot be reached',
};

function toHostError(error: unknown, url: string, signal: AbortSignal): HostError {
  if (error instanceof HostError) return error;
  if (signal.aborted) return new HostError(`${url} was not answered in full in time`, { cause: error });
  const code = codeOf(error);
  const cut = CUT_OFF[code];
  if (cut !== undefined) return new ConnectionLost(`${url} cannot be fetched: ${cut}`, { cause: error });
  const reason = FAILED[code] ?? (error instanceof Error ? error.message : reasonOf(error));
  return new HostError(`${url} cannot be fetched: ${reason}`, { cause: error });
}
