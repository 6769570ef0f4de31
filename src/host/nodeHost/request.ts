import type { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
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
    ...proxiesIn(process.env),
    connect: { timeout: patience.connect },
    headersTimeout: patience.idle,
    bodyTimeout: patience.idle,
    clientFactory: (address, options) => connectingOnce(new undici.Pool(address, options)),
  });
  const signal = AbortSignal.timeout(patience.all);
  try {
    const asked = undici.request(url, {
      dispatcher: agent,
      signal,
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    // undici heeds the signal only once it is connected, and a proxy may accept a connection and say nothing.
    const answer = await Promise.race([asked, rejectedAt(signal)]);
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

/**
 * The proxies that the environment names, empty for none. One without a scheme is spoken to in HTTP, as curl does. Throws
 * `HostError`.
 */
function proxiesIn(environment: NodeJS.ProcessEnv): { httpProxy: string; httpsProxy: string } {
  const proxyOf = (...names: readonly string[]) => {
    const name = names.find((each) => environment[each] !== undefined) ?? '';
    const value = environment[name]?.trim() ?? '';
    const address = value === '' || value.includes('://') ? value : `http://${value}`;
    if (value === '' || (URL.canParse(address) && /^(?:https?|socks5?):/i.test(address))) return address;
    // The value is not shown, since it may have a password in it.
    throw new HostError(`unexpected value of ${name}, expected a proxy, such as http://127.0.0.1:8080`);
  };
  return {
    httpProxy: proxyOf('http_proxy', 'HTTP_PROXY'),
    httpsProxy: proxyOf('https_proxy', 'HTTPS_PROXY'),
  };
}

/** Connections to a proxy that fail where one breaks off: undici would make another at once, without end. */
function connectingOnce(pool: Pool): Pool {
  const connect = pool.connect.bind(pool) as (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData>;
  return Object.assign(pool, {
    connect: (options: Dispatcher.ConnectOptions) =>
      connect(options).catch((cause) => {
        throw codeOf(cause) in CUT_OFF
          ? new ConnectionLost('the proxy broke off the connection', { cause })
          : cause;
      }),
  });
}

function rejectedAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
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
  EHOSTDOWN: 'the server cannot be reached',
  ENETDOWN: 'the network cannot be reached',
  ETIMEDOUT: 'the server did not answer in time',
};

function toHostError(error: unknown, url: string, signal: AbortSignal): HostError {
  if (error instanceof HostError) return error;
  if (signal.aborted) return new HostError(`${url} was not answered in full in time`, { cause: error });
  const code = codeOf(error);
  const cut = CUT_OFF[code];
  if (cut !== undefined) return new ConnectionLost(`${url} cannot be fetched: ${cut}`, { cause: error });
  // A library explains its own errors; those of the system are `connect EACCES` and the like.
  const isExplained = error instanceof Error && (code === '' || code.includes('_'));
  const reason = FAILED[code] ?? (isExplained ? error.message : reasonOf(error));
  return new HostError(`${url} cannot be fetched: ${reason}`, { cause: error });
}
