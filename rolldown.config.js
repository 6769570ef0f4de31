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
  // Without short names: who debugs reads it.
  output: { dir: 'dist', chunkFileNames: 'library/[name].js', minifyInternalExports: false },
});

/** The program as CommonJS chunks: what a command does not need is not loaded. */
const program = defineConfig({
  input: { main: 'src/program.ts' },
  platform: 'node',
  external: LEFT_OUT,
  plugins: [
    withoutChildProcesses(),
    withRuntime(),
    withoutEntry(),
    callable(),
    inAscii(),
    packBundledFigures(),
    collectLicences(),
    keepCompiled(),
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
    // A fifth of the start is reading code: there is less of it so.
    minify: true,
    // The program is started from that file itself.
    minifyInternalExports: false,
  },
});

export default [library, program];

/** Commander starts other programs for commands that are files of their own: there are none, and to load what it takes is a tenth of the start. */
function withoutChildProcesses() {
  const line = "const childProcess = require('node:child_process');";
  return {
    name: 'without-child-processes',
    transform(code, id) {
      if (!id.endsWith('/commander/lib/command.js')) return null;
      if (!code.includes(line)) throw new Error('commander asks for node:child_process in other words');
      return code.replace(line, 'const childProcess = {};');
    },
  };
}

/** The few lines that chunks share are a file of their own: to find and read it takes longer than to have them twice. */
function withRuntime() {
  return {
    name: 'with-runtime',
    generateBundle(_options, chunks) {
      const runtime = chunks['rolldown-runtime.cjs'].code;
      const start = chunks['start.cjs'];
      const wanted = /require\((["'`])\.\/rolldown-runtime\.cjs\1\)/;
      if (!wanted.test(start.code)) throw new Error('rolldown asks for its runtime in other words');
      const namespace = /[\w$]+\.__toESM\(([\w$]+\(\)),\s*1\)/g;
      if (start.code.match(namespace)?.length !== 1) throw new Error('more than commander is no module');
      const getter =
        /Object\.defineProperty\(exports,(?:"|'|`)(\w+)(?:"|'|`),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
      start.code = start.code
        .replace(wanted, () => `(exports=>{${runtime};return exports})({})`)
        .replace(getter, 'exports.$1=$2')
        // Commander as a whole is asked for: a module made of each of its parts is of no use.
        .replace(namespace, '({default:$1})');
    },
  };
}

/** The program is started from the file that every start loads: the one that only leads to it is nobody's. */
function withoutEntry() {
  return {
    name: 'without-entry',
    generateBundle: (_options, chunks) => void delete chunks['main.cjs'],
  };
}

/** Run as a script, the start gives the function of its module: to put one around it copies all of its text. */
function callable() {
  const given = 'exports,require,module,__filename,__dirname';
  return {
    name: 'callable',
    generateBundle(_options, chunks) {
      const start = chunks['start.cjs'];
      start.code = `(run=>this===globalThis?run:run(${given}))(function(${given}){${start.code}\n})`;
    },
  };
}

/** A text with a single character beyond Latin-1 takes twice the memory, and longer to read. */
function inAscii() {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'in-ascii',
    generateBundle: (_options, chunks) =>
      void Object.values(chunks).forEach((chunk) => {
        chunk.code = chunk.code?.replace(/[^\0-\x7f]/g, escaped);
      }),
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

/** In a process of its own, with the settings of Node that a user has. Needs the packed figures. */
function keepCompiled() {
  return {
    name: 'keep-compiled',
    closeBundle: () => void execFileSync(process.execPath, ['bin/keepCompiled.js']),
  };
}

/** Where `npm install --global` looks for it. */
function writeManPage() {
  return {
    name: 'write-man-page',
    closeBundle() {
      mkdirSync('man', { recursive: true });
      execFileSync(process.execPath, ['bin/crossings.js', 'man', '--output', 'man/crossings.1']);
    },
  };
}

/** For programs that read the JSON: what `crossings schema` prints, as files of the package. */
function writeSchemas() {
  return {
    name: 'write-schemas',
    async closeBundle() {
      const { COMMANDS } = await ownCode('src/cli/commands.ts');
      const { schemaText } = await ownCode('src/commands/schema/schemaText.ts');
      mkdirSync('dist/schemas', { recursive: true });
      for (const command of COMMANDS.filter(({ gives }) => gives !== 'file'))
        writeFileSync(`dist/schemas/${command.name}.json`, schemaText(command));
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
