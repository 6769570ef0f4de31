import type { ReadingHost } from '../host/index.js';
import * as registered from '../sources/index.js';
import type { Found, InputSelection, Source } from '../sources/source.js';

export type { InputSelection } from '../sources/source.js';

export interface Choice {
  readonly source: Source;
  readonly found: Found;
  /** The sources that were asked before it, and why they have nothing. */
  readonly passedOver: readonly { readonly source: Source; readonly reason: string }[];
}

const SOURCES: readonly Source[] = Object.values(registered).sort(
  (one, other) => one.precedence - other.precedence,
);

/** The first source that has figures. */
export function findSource(wanted: InputSelection, host: ReadingHost): Choice {
  const passedOver: { source: Source; reason: string }[] = [];
  for (const source of SOURCES) {
    const found = source.find(wanted, host);
    if ('paths' in found) return { source, found, passedOver };
    passedOver.push({ source, reason: found.reason });
  }
  throw new RangeError('the bundled figures are always there');
}
