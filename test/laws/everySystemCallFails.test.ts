import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EFFORT } from '../support/effort.js';
import { FILE_WAYS, whileFailing } from '../support/failingFiles.js';
import { FAULT_CASES, FaultScene, isSameTree, misbehaviour } from '../support/faultScene.js';

// Each call of the system on a file fails once, the first in the first run, the second in the second, until nothing fails.

/** An error that every call can give; in a soak, each error that the system has, full disks and short reads. */
const WAYS = EFFORT > 1 ? FILE_WAYS : ['EIO'];

const scene = new FaultScene();
beforeAll(() => scene.prepare());
afterAll(() => scene.remove());

describe('whatever call of the system fails, a command', () => {
  it.each(FAULT_CASES)(
    'ends in order: $line',
    async ({ line, judgesEach }) => {
      const before = scene.tree();
      const sound = { ...(await scene.run(line)), tree: scene.tree() };
      scene.restore();
      const wrong: string[] = [];
      let runs = 0;
      for (const way of WAYS) {
        for (let at = 1; ; at++) {
          const { result, failed, open } = await whileFailing({ prefix: scene.folder, at, way }, () =>
            scene.run(line),
          );
          const seen = { ...result, tree: scene.tree() };
          if (!isSameTree(seen.tree, before)) scene.restore();
          const { what } = failed;
          if (what === undefined) break;
          runs++;
          const injected = { what, mayDiffer: false, judgesEach, isMute: false };
          wrong.push(...misbehaviour(seen, { before, sound }, injected));
          if (open.length > 0) wrong.push(`${what}: left open ${open.join(', ')}`);
        }
      }
      expect(runs).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
