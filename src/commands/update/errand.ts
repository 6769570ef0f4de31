import type { Host } from '../../host/index.js';
import type { Patience, Publisher } from '../../publisher/index.js';
import type { Edition } from '../../store/index.js';

/** Everything that a fetch needs to know. */
export interface Errand {
  readonly publisher: Publisher;
  readonly patience: Patience;
  readonly store: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** What is in hand, earliest first. */
  readonly editions: readonly Edition[];
  readonly host: Host;
  /** Says on a terminal what is going on; with nothing, that it is over. */
  tell(text?: string): void;
}
