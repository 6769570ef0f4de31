/** The loop over lines in AssemblyScript, which is TypeScript with types of WebAssembly: `npm run refresh` compiles it. */
export { open, read } from './lines';
export { addName } from './names';
export { same } from './same';
