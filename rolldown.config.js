import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, rolldown } from 'rolldown';

const TYPES = join('dist', 'types');

/** Needed by `update` alone or for PNG alone, and large: taken from beside the package instead of into it. */
const LEFT_OUT = ['undici', '@resvg/resvg-js'];

/** The library, for Node and (`pure`) for anywhere; its types are made by tsc, and what it depends on is installed beside it. */
const library = defineConfig({
  input: { index: 'src/index.ts', pure: 'src/pure.ts' },
  platform: 'neutral',
  external: /^[^./]/,
  plugins: [keepTypesInUse(['index', 'pure'])],
  output: {
    dir: 'dist',
    chunkFileNames: 'library/[name].js',
    // Without short names: who debugs reads it. The types have the comments, which are a fifth of the code as it is packed.
    minifyInternalExports: false,
    comments: { jsdoc: false },
  },
});

/** The program as CommonJS chunks: what a command does not need is not loaded. */
const program = defineConfig({
  input: { start: 'src/program.ts' },
  platform: 'node',
  external: LEFT_OUT,
  // Makes the start one file, which later chunks share: they need more of it than it exports, so that it would become two.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    withoutChildProcesses(),
    compiledByItself(),
    packBundledFigures(),
    collectLicences(),
    writeManPage(),
    writeSchemas(),
  ],
  output: {
    dir: 'dist/program',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // What every start loads is one file: else each module that a later chunk shares would be a file of its own.
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    // Reading the code takes a fifth of the first start: minified, there is less of it.
    minify: true,
    // A text with a single character beyond Latin-1 takes twice the memory, and longer to read.
    charset: 'ascii',
  },
});

export default [library, program];

/** Commander starts other programs for commands that are files of their own: there are none, and to load what it takes is a tenth of the start. */
function withoutChildProcesses() {
  const nothing = '\0nothing';
  return {
    name: 'without-child-processes',
    resolveId: (id, from) => (id === 'node:child_process' && from.includes('/commander/') ? nothing : null),
    load: (id) => (id === nothing ? 'module.exports = {};' : null),
  };
}

/**
 * `bin/crossings.js` compiles the code that every start loads, with the few lines of rolldown in it, so that there is no other file
 * to find. Later parts ask for the code by the name that it has for them.
 */
function compiledByItself() {
  const runtime = 'require("./rolldown-runtime.cjs")';
  return {
    name: 'compiled-by-itself',
    generateBundle(_options, chunks) {
      const start = chunks['start.cjs'];
      if (!start.code.includes(runtime)) throw new Error('rolldown asks for its runtime in other words');
      const lines = `(exports=>{${chunks['rolldown-runtime.cjs'].code};return exports})({})`;
      // It is written as a function, since putting one around it later would copy all of its text.
      const source = `(function(exports,require){${start.code.replace(runtime, () => lines)}\n})`;
      this.emitFile({ type: 'asset', fileName: 'code.cjs', source });
      start.code = "module.exports = require('../../bin/crossings.js');\n";
    },
  };
}

/** Validates the bundled figures once in the build, so that no start of the program has to. */
function packBundledFigures() {
  return {
    name: 'pack-bundled-figures',
    async writeBundle() {
      const { BUNDLED_PACKED, packBundled } = await ownCode('src/release/bundledRelease.ts');
      const host = { readPackaged: (path) => readFileSync(path, 'utf8') };
      writeFileSync(BUNDLED_PACKED, await packBundled(host));
    },
  };
}

/** What tsc says of the whole source, without what no entry of the library names. */
function keepTypesInUse(entries) {
  return {
    name: 'keep-types-in-use',
    writeBundle() {
      const used = new Set();
      const use = (file) => {
        if (used.has(file)) return;
        used.add(file);
        const names = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g);
        for (const [, name] of names) use(join(dirname(file), `${name}.d.ts`));
      };
      for (const entry of entries) use(join(TYPES, `${entry}.d.ts`));
      for (const name of readdirSync(TYPES, { recursive: true })) {
        const file = join(TYPES, name);
        if (file.endsWith('.d.ts') && !used.has(file)) rmSync(file);
      }
    },
  };
}

/** Where `npm install --global` looks for it. */
function writeManPage() {
  return {
    name: 'write-man-page',
    closeBundle() {
      mkdirSync('man', { recursive: true });
      // The build leaves nothing in the home of who builds.
      const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
      execFileSync(process.execPath, ['bin/crossings.js', 'man', '--output', 'man/crossings.1'], { env });
    },
  };
}

/** For programs that read the JSON: what `crossings schema` prints, as files of the package; and for themes of pictures. */
function writeSchemas() {
  return {
    name: 'write-schemas',
    async closeBundle() {
      const { COMMANDS } = await ownCode('src/cli/commands.ts');
      const { schemaText } = await ownCode('src/commands/schema/schemaText.ts');
      mkdirSync('dist/schemas', { recursive: true });
      for (const command of COMMANDS.filter(({ gives }) => gives !== 'file'))
        writeFileSync(`dist/schemas/${command.name}.json`, schemaText(command));
      const { themeSchema } = await ownCode('src/cli/themeFile.ts');
      writeFileSync('dist/schemas/theme.json', themeSchema());
    },
  };
}

/** A module of the program, put together for the build and kept nowhere. */
async function ownCode(input) {
  const bundle = await rolldown({ input, platform: 'node', external: LEFT_OUT });
  const { output } = await bundle.generate({ codeSplitting: false });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/** The chunks hold code of other packages: their licences go with it. */
function collectLicences() {
  return {
    name: 'collect-licences',
    writeBundle(_options, chunks) {
      const modules = Object.values(chunks).flatMap((chunk) => chunk.moduleIds ?? []);
      const folders = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
      const texts = [...new Set(folders.filter(Boolean))].sort().map(licenceOf);
      writeFileSync('dist/program/LICENSES.txt', texts.join('\n\n'));
    },
  };
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
