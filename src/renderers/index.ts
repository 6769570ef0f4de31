export { csv } from './csv.js';
export { github } from './github.js';
export { json } from './json.js';
export { markdown } from './markdown.js';
export { ndjson } from './ndjson.js';
export { prose } from './prose.js';
export { text } from './text.js';
export { tsv } from './tsv.js';
