import type { Figure } from './figure/figure.js';
import { askShare } from './question/ask.js';
import { roundingOf } from './question/roundingOf.js';
import { isArrivals, isBoats } from './sentence/lexicon.js';
import { isWord, type Token } from './sentence/token.js';
import { COSTS } from './span/costs.js';
import type { Reading, Scene, StatementKind } from './statement.js';
import type { When } from './when/window.js';

/** The part of a year's arrivals that came on some days of it. */
export const share: StatementKind = {
  name: 'share',
  summary: 'how much of a year’s arrivals came in some days of it, in percent',
  examples: [
    {
      text: 'In 2024, 9% of Channel arrivals came in December.',
      claim: 'total --month 2024-12 :: shareOfYear',
      expected: 9,
    },
  ],
  read: (scene) =>
    scene.figures.filter(({ role }) => role === 'share').flatMap((figure) => readShare(scene, figure)),
};

function readShare(scene: Scene, figure: Figure): Reading[] {
  const { candidates } = scene.spans.get(figure) ?? { candidates: [] };
  return candidates.flatMap(({ settled, cost, when }): Reading[] => {
    const asked = askShare(settled);
    if (asked === null) return [];
    const rounding = roundingOf({ ...figure, role: 'change' });
    return [
      {
        at: figure.at,
        end: figure.at + 1,
        ...asked,
        expected: figure.value,
        rounding,
        cost: cost + (isSaid(scene.tokens, figure.at, when) ? 0 : COSTS.untied),
      },
    ];
  });
}

/** Whether words say of what and of which days a share is: "12% of small boat arrivals in 2024 came in December". Else it is judged only where it holds. */
function isSaid(tokens: readonly Token[], at: number, when: When | undefined): boolean {
  const verb = (when?.from ?? 0) - 1;
  const between = tokens.slice(at + 1, Math.max(at + 1, verb));
  return (
    isWord(tokens[verb], 'came', 'arrived') &&
    isWord(between[0], 'of') &&
    between.some(isArrivals) &&
    between.some((token) => isBoats(token) || isWord(token, 'channel'))
  );
}
