/** The loop over lines in AssemblyScript, which is TypeScript with types of WebAssembly: `npm run refresh` compiles it. */
export { open, read } from './lines.js';
export { addName } from './names.js';
export { same } from './same.js';
