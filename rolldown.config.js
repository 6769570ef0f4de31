import { writeFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** The program as CommonJS chunks: what a command does not need is not loaded. The library is built by tsc. */
export default defineConfig({
  input: { main: 'src/program.ts' },
  platform: 'node',
  plugins: [packBundledFigures()],
  output: {
    dir: 'dist/program',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  },
});

/** The bundled figures once through the gate here, so that no start of the program has to do it again. */
function packBundledFigures() {
  return {
    name: 'pack-bundled-figures',
    async writeBundle() {
      const { BUNDLED_PACKED, readBundledCsv } = await import('./dist/release/bundledRelease.js');
      const { packEntries } = await import('./dist/entry/packEntries.js');
      const { nodeHost } = await import('./dist/host/nodeHost.js');
      const { entries, findings } = await readBundledCsv(nodeHost(import.meta.dirname));
      if (findings.length > 0) throw new Error(`the bundled figures have findings: ${findings[0].message}`);
      writeFileSync(BUNDLED_PACKED, JSON.stringify(packEntries(entries)));
    },
  };
}
