import { main } from 'assemblyscript/asc';
import { expect, it } from 'vitest';
import { PAGES } from '../../src/lane/assembly/layout.js';

const WORDS = [
  ...['src/lane/assembly/loop.ts', '--outFile', 'lines.wasm', '--initialMemory', `${PAGES}`],
  ...['--runtime', 'stub', '--noAssert', '--enable', 'simd', '-O3', '--converge'],
];

/** Source of a module with the bytes as a list of numbers, which needs no decoding. */
function moduleOf(bytes: Uint8Array): string {
  return `// Made by \`npm run refresh\` from \`assembly\`: a test holds it to that.

/** The loop over lines, for \`WebAssembly\`. */
export function compiled(): Uint8Array {
  // biome-ignore format: a list of bytes
  return new Uint8Array([${bytes.join(',')}]);
}
`;
}

it('equals what AssemblyScript compiles from its source', async () => {
  const made: (string | Uint8Array)[] = [];
  const { error, stderr } = await main(WORDS, { writeFile: (_, contents) => void made.push(contents) });
  expect([error, made.length], stderr.toString()).toEqual([null, 1]);
  await expect(moduleOf(made[0] as Uint8Array)).toMatchFileSnapshot('../../src/lane/compiled.ts');
});
