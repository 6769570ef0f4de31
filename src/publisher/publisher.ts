import { HostError } from '../host/index.js';
import { quote } from '../text/index.js';

/** A site that has the publications, and the hosts that may answer for it. */
export interface Publisher {
  /** Without a slash at its end. */
  readonly base: string;
  readonly hosts: readonly string[];
}

/** GOV.UK, and the host on which it keeps files. */
export const GOV_UK: Publisher = {
  base: 'https://www.gov.uk',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
};

/** A mirror of GOV.UK, or a server for tests: it may send on to itself and to nobody else. */
export function mirrorAt(base: URL): Publisher {
  return { base: base.href.replace(/\/+$/, ''), hosts: [base.hostname] };
}

const PUBLICATION = '/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats';

/** The publication: it lists the workbook among its attachments. */
export const PUBLICATION_PATH = `/api/content${PUBLICATION}`;
/** The page of the last 7 days. */
export const LAST_7_DAYS_PATH = `/api/content${PUBLICATION}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days`;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Encrypted, or a server on this very machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** An address that the publisher may send to. Throws `HostError`. */
export function addressAt(text: string, from: string, { hosts }: Publisher): URL {
  const url = URL.canParse(text, from) ? new URL(text, from) : null;
  const refusal = (why: string) => new HostError(`${from} gives the address ${quote(text)}, ${why}`);
  if (url === null || !/^https?:$/.test(url.protocol)) throw refusal('which is none of the web');
  if (!isSafe(url)) throw refusal('which is not encrypted (https)');
  if (url.username + url.password !== '') throw refusal('which has a password in it');
  if (!hosts.includes(url.hostname)) throw refusal(`expected one on ${hosts.join(' or ')}`);
  return url;
}
