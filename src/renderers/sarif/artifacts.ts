import type { Judgement } from '../../report/index.js';
import { toUriReference } from './toUriReference.js';

export interface Artifact {
  readonly location: { readonly uri: string };
}

/** Each input once, whether something was found in it or not. */
export function artifactsOf({ files, notFiles }: Judgement): Artifact[] {
  const real = files.filter((file) => !notFiles.includes(file));
  return [...new Set(real.map(toUriReference))].map((uri) => ({ location: { uri } }));
}
