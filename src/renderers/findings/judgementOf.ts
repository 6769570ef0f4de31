import type { Judgement, Report } from '../../report/index.js';

/** What a check has found. Throws `RangeError` where the command judges nothing: the format has nothing else to show. */
export function judgementOf({ command, judgement }: Report): Judgement {
  if (judgement === undefined)
    throw new RangeError(`unexpected report of ${command}, expected findings in it`);
  return judgement;
}
