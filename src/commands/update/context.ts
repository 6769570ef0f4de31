import type { Host, Stream } from '../../host/index.js';
import { type Asked, QuestionError } from '../../option/index.js';
import { GOV_UK, isSafe, type Patience, type Publisher, patienceOf, siteAt } from '../../publisher/index.js';
import { allEditions, type Edition } from '../../store/index.js';
import type { UpdateOptions } from './definition.js';

/** Everything that a fetch needs to know. */
export interface UpdateContext {
  readonly publisher: Publisher;
  readonly patience: Patience;
  /** Folder of the store. */
  readonly store: string;
  /** Whether a release is kept in spite of what speaks against it. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Editions in the store and in the package, earliest first. */
  readonly editions: readonly Edition[];
  readonly host: Host;
  /** Shows on a terminal what is being done; without a text, clears the line. */
  showProgress(text?: string): void;
}

/** Throws `QuestionError` for an address of a mirror that is not encrypted. */
export function toContext(asked: Asked<UpdateOptions>, store: string, host: Host): UpdateContext {
  if (asked.from !== undefined && !isSafe(asked.from)) {
    throw new QuestionError(
      `unexpected "${asked.from.href}" for --from, expected an encrypted address (https): only a server on this machine may do without`,
    );
  }
  return {
    publisher: asked.from === undefined ? GOV_UK : siteAt(asked.from),
    patience: patienceOf(asked.timeout),
    store,
    force: asked.force === true,
    dryRun: asked.dryRun === true,
    editions: allEditions(store, host),
    host,
    showProgress: progressOn(host.errors),
  };
}

const CLEARED = '\r\x1b[K';

/** Shows a text in one line of a terminal, in place of the text before it; elsewhere, does nothing. */
function progressOn(stream: Stream): (text?: string) => void {
  if (!stream.isTerminal) return () => {};
  let shown = '';
  return (text = '') => {
    if (text === shown) return;
    shown = text;
    stream.write(`${CLEARED}${text}`);
  };
}
