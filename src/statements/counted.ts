import type { Role } from './attach/figure.js';
import { askTotal } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import type { Settled } from './question/settle.js';
import type { Reading, Scene, SettledFigure } from './statement.js';

/** The figures of a role whose days are known and of one of some forms, each read by the same question. */
export function counted(
  { figures }: Scene,
  role: Role,
  forms: readonly Settled['kind'][],
  ask: (settled: Settled, figure: SettledFigure) => { readonly claim: string; readonly words: string } = (
    settled,
    { measure },
  ) => askTotal(settled, measure),
): Reading[] {
  return figures.flatMap((figure) => {
    const { settled } = figure;
    if (figure.role !== role || settled === null || 'why' in settled || !forms.includes(settled.kind))
      return [];
    return [
      {
        at: figure.at,
        end: figure.at + 1,
        ...ask(settled, figure),
        expected: figure.value,
        rounding: roundingOf(figure),
      },
    ];
  });
}
