import { RELEASE_MARK } from '../store/index.js';

/** How the figures in the package are called where a file is named. */
export const BUNDLED = 'bundled';
export const STANDARD_INPUT = 'standard input';

/** Whether a name is that of a file in the place where the program runs. */
export function isFileName(name: string): boolean {
  return name !== BUNDLED && name !== STANDARD_INPUT && !name.startsWith(RELEASE_MARK);
}
