/** The loop over lines, in AssemblyScript (TypeScript with the types of WebAssembly). `npm run refresh` compiles it. */
export { open, read } from './lines';
export { addName } from './names';
export { same } from './same';
