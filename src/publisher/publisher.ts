import { HostError } from '../host/index.js';
import { quote } from '../text/index.js';

/** A site to fetch from, and the hosts that may answer for it. */
export interface Publisher {
  /** Address of the site, without a slash at its end. */
  readonly base: string;
  /** Hosts to which requests may go, with their ports where those are not the usual ones: another port may be another program. */
  readonly hosts: readonly string[];
  /** What to do where it sends on to another host, as the end of a sentence. */
  readonly remedy?: string;
}

/** GOV.UK, with the host of its files. */
export const GOV_UK: Publisher = {
  base: 'https://www.gov.uk',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
};

/** A site that may redirect only to itself: a mirror of GOV.UK, a server for tests, or the site of an article. */
export function siteAt(base: URL): Publisher {
  return { base: base.href.replace(/\/+$/, ''), hosts: [base.host] };
}

const PUBLICATION = '/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats';

/** Address of the publication, for people. */
export const PUBLICATION_PAGE = `${GOV_UK.base}${PUBLICATION}`;
/** The licence of its figures, the Open Government Licence v3.0. */
export const LICENCE_PAGE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
/** Path of the publication, which lists the workbook among its attachments. */
export const PUBLICATION_PATH = `/api/content${PUBLICATION}`;
/** Path of the page of the last 7 days. */
export const LAST_7_DAYS_PATH = `/api/content${PUBLICATION}/migrants-detected-crossing-the-english-channel-in-small-boats-last-7-days`;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an address is encrypted, or of a server on this machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/**
 * The address `text`, which may be relative to the address `from` that gave it. Throws `HostError` unless it is safe and on a
 * host of the publisher.
 */
export function addressAt(text: string, from: string, { hosts, remedy = '' }: Publisher): URL {
  const url = URL.canParse(text, from) ? new URL(text, from) : null;
  const refusal = (why: string) => new HostError(`${from} gives the address ${quote(text)}, ${why}`);
  if (url === null || !/^https?:$/.test(url.protocol)) throw refusal('which is none of the web');
  if (!isSafe(url)) throw refusal('which is not encrypted (https)');
  if (url.username + url.password !== '') throw refusal('which has a password in it');
  if (!hosts.includes(url.host)) throw refusal(`expected one on ${hosts.join(' or ')}${remedy}`);
  return url;
}
