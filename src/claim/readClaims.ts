import { decodeText } from '../csv/decodeText.js';
import { malformed, type ReadClaims } from './claimFile.js';
import { readClaimJson } from './readClaimJson.js';
import { readClaimTable } from './readClaimTable.js';

const EXPECTED =
  'expected a table with the columns claim and expected, or JSON with a list of such claims: see crossings verify --help';

/** The claims of an input: a CSV or TSV with a row of headings, or JSON. What is wrong with it becomes findings. */
export function readClaims(input: { readonly file: string; readonly bytes: Uint8Array }): ReadClaims {
  const read = readClaimsOrText(input);
  return 'claims' in read ? read : refuse(input.file, 'text');
}

/** Claims of an input, or the text itself where it is neither a table nor JSON, such as an article. A file named `.csv`, `.tsv` or `.json` is never a text. */
export function readClaimsOrText(input: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): ReadClaims | { readonly text: string } {
  const { file } = input;
  const decoded = decodeText(input, 'claims or a text');
  if ('finding' in decoded) return { file, text: '', claims: [], findings: [decoded.finding] };
  const { text } = decoded;
  const read = readTableOrJson(file, text);
  if (read === null) return /\.(?:csv|tsv|json)$/i.test(file) ? refuse(file, 'text') : { text };
  return read.claims.length + read.findings.length > 0 ? read : refuse(file, 'list without a claim');
}

function refuse(file: string, what: string): ReadClaims {
  return {
    file,
    text: '',
    claims: [],
    findings: [malformed(`unexpected ${what}, ${EXPECTED}`, { file, line: 1 })],
  };
}

/** `null` where the text is neither. */
function readTableOrJson(file: string, text: string): ReadClaims | null {
  // An article may begin with a bracket, too; a file with that name, or a list that breaks off, may not.
  if (/\.json$/i.test(file) || /^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return readClaimJson(file, text);
  return readClaimTable(file, text);
}
