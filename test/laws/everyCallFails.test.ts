import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConnectionLost, type Host, HostError, type HttpAnswer, type Stream } from '../../src/host/index.js';
import { type Baseline, FAULT_CASES, FaultScene, isSameTree, misbehaviour } from '../support/faultScene.js';

// Each call of the outside world fails once, the first in the first run, the second in the second, until nothing fails.

const scene = new FaultScene();
beforeAll(() => scene.prepare());
afterAll(() => scene.remove());

/** Ways in which a call fails: with an error, with half of what it should give, or with a lost connection. */
const WAYS = ['fails', 'is cut short', 'is lost', 'stays lost'] as const;
type Way = (typeof WAYS)[number];

/** A host whose call number `at` fails in some way; calls for which there is no such way are not counted. */
function failing(host: Host, at: number, way: Way) {
  let calls = 0;
  const failed: { what?: string; isRead?: boolean; isMute?: boolean } = {};
  const isTurn = (what: string, marks: object = {}) => {
    calls++;
    const isIt = way === 'stays lost' ? calls >= at : calls === at;
    if (isIt) Object.assign(failed, { what: `${what} (call ${at}) ${way}`, ...marks });
    return isIt;
  };
  const error = (what: string) => new HostError(`${what} failed here`);
  const half = <T extends Uint8Array | string>(all: T): T => all.slice(0, all.length / 2) as T;

  function whole<Words extends unknown[], Result>(name: string, call: (...words: Words) => Result) {
    return (...words: Words): Result => {
      if (way !== 'fails' || !isTurn(`${name} ${words[0]}`)) return call(...words);
      throw error(`${name} ${words[0]}`);
    };
  }
  function content<Result extends Uint8Array | string | null>(name: string, call: (path: string) => Result) {
    return (path: string): Result => {
      const found = call(path);
      if (way === 'fails' && isTurn(`${name} ${path}`)) throw error(`${name} ${path}`);
      if (way === 'is cut short' && found !== null && isTurn(`${name} ${path}`, { isRead: true }))
        return half(found as Uint8Array) as Result;
      return found;
    };
  }
  function stream(name: string, { isTerminal, columns, write }: Stream): Stream {
    return {
      isTerminal,
      columns,
      write(text) {
        if (way !== 'fails' && way !== 'is cut short') return write(text);
        if (!isTurn(`${name}.write`, { isMute: name === 'errors' })) return write(text);
        if (way === 'is cut short') write(half(text));
        throw error(name);
      },
    };
  }
  const changed: Host = {
    ...host,
    readInput: content('readInput', host.readInput),
    readPackaged: way === 'fails' ? content('readPackaged', host.readPackaged) : host.readPackaged,
    *readPieces(path) {
      for (const piece of host.readPieces(path)) {
        if (way === 'fails' && isTurn(`readPieces ${path}`)) throw error(path);
        if (way === 'is cut short' && isTurn(`readPieces ${path}`, { isRead: true }))
          return yield half(piece);
        yield piece;
      }
    },
    listFolder: whole('listFolder', host.listFolder),
    isFolder: whole('isFolder', host.isFolder),
    addFolder: whole('addFolder', host.addFolder),
    requireFile: whole('requireFile', host.requireFile),
    mendFolder: whole('mendFolder', host.mendFolder),
    moveFolder: whole('moveFolder', host.moveFolder),
    replaceFile: whole('replaceFile', host.replaceFile),
    output: stream('output', host.output),
    errors: stream('errors', host.errors),
    async request(request): Promise<HttpAnswer> {
      if (!isTurn(`request ${request.url}`)) return host.request(request);
      if (way === 'fails') throw error(request.url);
      if (way !== 'is cut short') throw new ConnectionLost(`${request.url} failed here`);
      Object.assign(failed, { isRead: request.url.startsWith('https://example.org/') });
      const answer = await host.request(request);
      return { ...answer, body: half(answer.body) };
    },
  };
  return { host: changed, failed };
}

describe('whatever call of the host fails, a command', () => {
  it.each(FAULT_CASES)('ends in order: $line', async ({ line, mayAnswerOtherwise, judgesEach }) => {
    const before = scene.tree();
    const sound = { ...(await scene.run(line)), tree: scene.tree() };
    scene.restore();
    const baseline: Baseline = { before, sound };
    const wrong: string[] = [];
    let runs = 0;
    for (const way of WAYS) {
      for (let at = 1; ; at++) {
        let failed: ReturnType<typeof failing>['failed'] = {};
        const said = await scene.run(line, (host) => {
          const made = failing(host, at, way);
          failed = made.failed;
          return made.host;
        });
        const seen = { ...said, tree: scene.tree() };
        if (!isSameTree(seen.tree, before)) scene.restore();
        const { what, isRead = false, isMute = false } = failed;
        if (what === undefined) break;
        runs++;
        const mayDiffer = isRead && (mayAnswerOtherwise || seen.code !== 0);
        wrong.push(...misbehaviour(seen, baseline, { what, mayDiffer, judgesEach, isMute }));
      }
    }
    expect(runs).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
