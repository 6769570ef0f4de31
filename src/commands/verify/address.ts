import { QuestionError } from '../../option/index.js';
import { isSafe } from '../../publisher/publisher.js';

/** Whether an input is an address on the web. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** Throws `QuestionError` for an address that is not to be fetched: without `--fetch`, or not encrypted, or with a password. */
export function requireFetchable(names: readonly string[], isAsked: boolean): void {
  for (const name of names.filter(isAddress)) {
    const url = URL.canParse(name) ? new URL(name) : null;
    if (url !== null && url.username + url.password !== '')
      throw new QuestionError(`${url.origin} is named with a password, which is never sent: leave it out`);
    if (!isAsked)
      throw new QuestionError(
        `${name} is an address, and only with --fetch is anything fetched: add it, or name a saved page`,
      );
    if (url === null)
      throw new QuestionError(`${name} is no address, expected one such as https://example.org/page`);
    if (!isSafe(url)) throw new QuestionError(`${name} is not encrypted, expected an address with https`);
  }
}
