import { firstDayOf, yearOf } from '../calendar/index.js';
import type { Question } from '../question/index.js';
import type { Role } from './attach/figure.js';
import { askTotal } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import type { Settled } from './question/settle.js';
import type { Reading, Scene, SettledFigure } from './statement.js';
import { MOST_A_DAY } from './toScene.js';

/** Reads the figures with a role, whose days are resolved to one of the given forms, with one kind of question. */
export function counted(
  { figures }: Scene,
  role: Role,
  forms: readonly Settled['kind'][],
  ask: (
    settled: Settled,
    figure: SettledFigure,
  ) => { readonly question: Question; readonly words: string } = (settled, { measure }) =>
    askTotal(settled, measure),
): Reading[] {
  return figures.flatMap((figure) => {
    const { settled } = figure;
    if (figure.role !== role || settled === null || 'why' in settled || !forms.includes(settled.kind))
      return [];
    if (isTooSmall(figure, settled) || isTooLarge(figure, settled)) return [];
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

const HALF_A_YEAR = 180;
/** Lower bound of the arrivals of any half-year; a smaller figure counts something else. */
const FEWEST = 200;

function isTooSmall({ role, measure, value }: SettledFigure, settled: Settled): boolean {
  if (role !== 'count' || measure !== 'arrivals' || value >= FEWEST) return false;
  if (settled.kind === 'span') return settled.span.last - settled.span.first > HALF_A_YEAR;
  const day = settled.kind === 'toDate' || settled.kind === 'samePoint' ? settled.day : null;
  return day !== null && day - firstDayOf(yearOf(day)) > HALF_A_YEAR;
}

function isTooLarge({ role, value }: SettledFigure, settled: Settled): boolean {
  return role === 'count' && settled.kind === 'day' && value > MOST_A_DAY;
}
