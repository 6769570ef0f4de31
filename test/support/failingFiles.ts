import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Call = (...words: unknown[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: functions of Node are put in place of each other by name.
const functions = fs as any as Record<string, Call>;

/** The errors that a system gives for a call, by the function of Node that makes it. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  openSync: ['EMFILE', 'EACCES', 'EIO', 'ENOSPC'],
  readSync: ['EIO'],
  readFileSync: ['EMFILE', 'EACCES', 'EIO'],
  writeSync: ['ENOSPC', 'EIO', 'EDQUOT'],
  writeFileSync: ['ENOSPC', 'EIO'],
  fsyncSync: ['EIO', 'ENOSPC', 'EINVAL'],
  closeSync: ['EIO'],
  renameSync: ['EACCES', 'EIO', 'ENOSPC'],
  mkdirSync: ['EACCES', 'ENOSPC'],
  readdirSync: ['EMFILE', 'EACCES', 'EIO'],
  statSync: ['EACCES', 'EIO'],
  lstatSync: ['EACCES', 'EIO'],
  fstatSync: ['EIO'],
  realpathSync: ['EACCES', 'EIO'],
  readlinkSync: ['EIO'],
  rmSync: ['EACCES', 'EIO'],
  unlinkSync: ['EACCES', 'EIO'],
  fchownSync: ['EPERM', 'EIO'],
  fchmodSync: ['EPERM', 'EIO'],
};

/** Calls that do less than they could: they read or write half of the bytes. */
const SHORT = ['readSync', 'writeSync'];

/** Each way in which a call fails: an error once, an error from then on as on a full disk, or half of the work. */
export const FILE_WAYS: readonly string[] = [
  ...new Set(Object.values(ERRORS).flat()),
  'ENOSPC from then on',
  'short',
  'short from then on',
];

/** What failed while `act` ran; `undefined` if there were fewer calls. */
export interface FailedCall {
  what?: string;
}

/**
 * Runs `act` while Node's call number `at` on a file whose path begins with `prefix`, or on one that was opened by such a path, fails
 * in some way. Calls for which the system has no such error are not counted. Other files are left alone, since the tests
 * themselves read some meanwhile.
 */
export async function whileFailing<T>(
  { prefix, at, way }: { readonly prefix: string; readonly at: number; readonly way: string },
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly failed: FailedCall; readonly open: readonly string[] }> {
  const [code = '', ...more] = way.split(' ');
  const opened = new Map<number, string>();
  const failed: FailedCall = {};
  let calls = 0;
  const turn = (what: string) => {
    calls++;
    const isIt = more.length > 0 ? calls >= at : calls === at;
    if (isIt) failed.what ??= `${what} (call ${at}) ${way}`;
    return isIt;
  };
  const real = Object.fromEntries(Object.keys(ERRORS).map((name) => [name, functions[name] as Call]));
  for (const [name, call] of Object.entries(real)) {
    const replaced = (...words: unknown[]) => {
      const [target] = words;
      const path = typeof target === 'number' ? opened.get(target) : String(target);
      if (!path?.startsWith(prefix)) return call(...words);
      const what = `${name} ${path.slice(prefix.length)}`;
      if (SHORT.includes(name) && code === 'short' && turn(what)) return call(...halved(words));
      // A full disk still reads, and one that stays full still renames.
      const isSpared = code === 'ENOSPC' && (words[1] === 'r' || (name === 'renameSync' && more.length > 0));
      const fails = ERRORS[name]?.includes(code) && !isSpared;
      const isTurn = fails && turn(what);
      // What fails to close is closed all the same.
      if (name === 'closeSync') opened.delete(target as number);
      if (isTurn && name === 'closeSync') call(...words);
      if (isTurn) throw Object.assign(new Error(`${code}: it failed`), { code });
      const result = call(...words);
      if (name === 'openSync') opened.set(result as number, path);
      return result;
    };
    // What hangs on the function, such as `realpathSync.native`, stays.
    functions[name] = Object.assign(replaced, call);
  }
  syncBuiltinESMExports();
  try {
    return { result: await act(), failed, open: [...opened.values()] };
  } finally {
    Object.assign(functions, real);
    syncBuiltinESMExports();
  }
}

/** The words of a call that reads or writes, with half of the length; at least one byte. */
function halved([descriptor, bytes, offset = 0, length, ...rest]: readonly unknown[]): unknown[] {
  const all = (length as number | undefined) ?? (bytes as Uint8Array).length - (offset as number);
  return [descriptor, bytes, offset, Math.max(1, all >> 1), ...rest];
}
