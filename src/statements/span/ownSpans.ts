import type { Figure } from '../figure/figure.js';
import type { Scene } from '../statement.js';
import type { When } from '../when/window.js';
import type { SpanCandidate } from './candidate.js';
import { meaningsOf } from './meaningsOf.js';
import { settle } from './settle.js';
import { FARTHEST, timesNear } from './timesNear.js';
import { topicsFor } from './topicsFor.js';

/** The days that the times of its own sentence give a figure; and why the nearest gives none, `null` where it gives some. */
export function ownSpans(
  scene: Scene,
  figure: Figure,
): { readonly candidates: SpanCandidate[]; readonly nearest: When | null; readonly why: string | null } {
  const near = timesNear(scene, figure);
  const candidates = near.flatMap(({ when, far }) =>
    meaningsOf(scene, figure, when, near).map(({ settled, cost }) => ({ settled, cost: far + cost, when })),
  );
  const [nearest] = near;
  const own = nearest && settle(nearest.when.window, scene.asOf, topicsFor(scene, nearest.when)[0] ?? null);
  const isUnknown = own !== undefined && 'why' in own && nearest !== undefined && nearest.far < FARTHEST / 2;
  const why = isUnknown && !candidates.some(({ when }) => when === nearest.when) ? own.why : null;
  return { candidates, nearest: nearest?.when ?? null, why };
}
