import type { Calculation, OptionSet } from '../calculation/index.js';
import { inspectRelease } from '../check/inspectRelease.js';
import { hasErrors } from '../finding/index.js';
import { compute } from '../question/index.js';
import type { Command } from './command.js';

/** A calculation as a command: load, inspect, compute. */
export function calculationCommand<Options extends OptionSet, Data extends object>(
  calculation: Calculation<Options, Data>,
): Command<Options> {
  return {
    ...calculation,
    group: 'ask',
    reads: 'figures',
    gives: 'tables',
    answersEach: true,
    async run(wanted, asked, host) {
      const { release, findings } = await inspectRelease(wanted, host);
      if (hasErrors(findings)) return { report: null, findings };
      if (!wanted.each || !release.series) return { report: compute(release, calculation, asked), findings };
      const { answerEach } = await import('./answerEach.js');
      return { report: answerEach(release, release.series, calculation, asked), findings };
    },
  };
}
