import { wholeNumber } from '../../report/index.js';
import { toShown } from '../../text/index.js';

export interface Message {
  readonly text: string;
}

/**
 * A plain text message (SARIF 3.11): braces are doubled, for single ones are placeholders, and no text from the data
 * can become a link, which is written `[words](address)`.
 */
export function toMessage(text: string): Message {
  return { text: toShown(text).replace(/[{}]/g, '$&$&').replaceAll('](', ']\\u0028') };
}

/** What an invocation says of findings that are not among the results; nothing where all are. */
export function notListed(count: number): object {
  if (count === 0) return {};
  const message = toMessage(`${wholeNumber(count, 'count')} more findings are not listed here`);
  return { toolExecutionNotifications: [{ level: 'warning', message }] };
}
