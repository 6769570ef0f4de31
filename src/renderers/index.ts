/** A format of the answer: it says a report and computes nothing. */
export { claimreview } from './claimreview.js';
export { csv } from './csv.js';
export { github } from './github.js';
export { html } from './html.js';
export { json } from './json.js';
export { junit } from './junit.js';
export { markdown } from './markdown.js';
export { ndjson } from './ndjson.js';
export { png } from './png.js';
export { prose } from './prose.js';
export { sarif } from './sarif.js';
export { svg } from './svg.js';
export { text } from './text.js';
export { tsv } from './tsv.js';
