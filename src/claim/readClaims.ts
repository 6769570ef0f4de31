import { decodeText } from '../csv/index.js';
import { malformed, type ReadClaims } from './claimFile.js';
import { readClaimJson } from './readClaimJson.js';
import { readClaimTable } from './readClaimTable.js';

const EXPECTED =
  'expected a table with the columns claim and expected, or JSON with a list of such claims: see crossings verify --help';

/** The claims of an input: a CSV or TSV with a row of headings, or JSON. What is wrong with it becomes findings. */
export function readClaims(input: { readonly file: string; readonly bytes: Uint8Array }): ReadClaims {
  const { file } = input;
  const decoded = decodeText(input, 'claims');
  if ('finding' in decoded) return { file, text: '', claims: [], findings: [decoded.finding] };
  const { text } = decoded;
  const read = readTableOrJson(file, text);
  if (read !== null && read.claims.length + read.findings.length > 0) return read;
  const what = read === null ? 'text' : 'list without a claim';
  return {
    file,
    text,
    claims: [],
    findings: [malformed(`unexpected ${what}, ${EXPECTED}`, { file, line: 1 })],
  };
}

/** `null` where the text is neither. */
export function readTableOrJson(file: string, text: string): ReadClaims | null {
  return /^\s*[[{]/.test(text) ? readClaimJson(file, text) : readClaimTable(file, text);
}
