import type { ReadingHost } from '../host/index.js';
import * as registered from '../sources/index.js';
import type { Found, InputSelection, Source } from '../sources/source.js';

export type { InputSelection } from '../sources/source.js';

/** The source in use. */
export interface ChosenSource {
  readonly source: Source;
  readonly found: Found;
  /** The sources asked before it, each with the reason why it has no figures. */
  readonly passedOver: readonly { readonly source: Source; readonly reason: string }[];
}

const SOURCES: readonly Source[] = Object.values(registered).sort(
  (one, other) => one.precedence - other.precedence,
);

/** Finds the first source that has figures; the package always has some. */
export function findSource(wanted: InputSelection, host: ReadingHost): ChosenSource {
  const passedOver: { source: Source; reason: string }[] = [];
  for (const source of SOURCES) {
    const found = source.find(wanted, host);
    if ('paths' in found) return { source, found, passedOver };
    passedOver.push({ source, reason: found.reason });
  }
  throw new RangeError('the bundled figures are always there');
}
