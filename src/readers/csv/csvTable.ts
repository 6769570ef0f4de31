import type { TextRecord } from '../../csv/records.js';
import { type Finding, type FindingList, findingList } from '../../finding/index.js';
import type { Input } from '../../reader/input.js';
import type { RawEntry } from '../../table/index.js';
import type { ByteBuffer } from './byteBuffer.js';
import type { Header } from './findHeader.js';
import { KeptLines } from './keptLines.js';

/** A row with its text, from which the columns of its cells are found. */
export interface CsvRow extends RawEntry, TextRecord {}

/** A table while its rows are read, from the first record to the last: what is found on its form, and its lines. */
export class CsvTable {
  readonly input: Input;
  readonly buffer: ByteBuffer;
  readonly header: Header;
  /** Lines that may have to be shown; `null` if none will be. */
  readonly kept: KeptLines | null;
  /** The finding on an input that turned out not to be text. */
  refusal: Finding | null = null;
  /** Line of the first byte-order mark inside the text. */
  innerMark: number | null;
  /** First line that ends differently from line 1. */
  otherLineEnd: number | null = null;
  /** Line of an opening quotation mark that is never closed. */
  unclosedQuote: number | null = null;
  private readonly ofRecords = findingList();
  private readonly ofBlanks = findingList();
  /** Blank lines since the last row: only those with a row after them are reported, since a file may end with some. */
  private pending = findingList();

  constructor(input: Input, buffer: ByteBuffer, header: Header) {
    this.input = input;
    this.buffer = buffer;
    this.header = header;
    this.innerMark = header.innerMark ?? null;
    this.kept = input.keepsLines ? new KeptLines(input.file, header) : null;
  }

  /** Notes a row that was read. */
  row(): void {
    if (this.pending.kept.length === 0) return;
    this.ofBlanks.addAll(this.pending);
    this.pending = findingList();
  }

  /** Tells of a record that is no row. */
  broken(record: TextRecord, rule: 'broken-row' | 'ragged-row', message: string): void {
    this.tell(this.ofRecords, { rule, severity: 'error', message }, record);
  }

  blank(record: TextRecord): void {
    this.tell(this.pending, { rule: 'blank-line', severity: 'warning', message: BLANK }, record);
  }

  /** Whether of further blank lines only the number and the last line count. */
  get onlyCountsBlanks(): boolean {
    return this.pending.onlyCounts('blank-line');
  }

  /** Counts blank lines, if they are only counted. */
  countBlanks(many: number, last: number): void {
    if (many > 0) this.pending.count('blank-line', 'warning', () => ({ line: last }), many);
  }

  /** All findings on the form so far: those of the headings, of records, blank lines, and the whole text. */
  findings(): readonly Finding[] {
    if (this.refusal !== null) return [this.refusal];
    const { findings = [] } = this.header;
    return [...findings, ...this.ofRecords.all(), ...this.ofBlanks.all(), ...this.ofText()];
  }

  private tell(list: FindingList, finding: Finding, record: TextRecord): void {
    const { line } = record;
    if (list.onlyCounts(finding.rule)) list.count(finding.rule, finding.severity, () => ({ line }));
    else {
      this.kept?.keep(record);
      list.add({ ...finding, place: { file: this.input.file, line } });
    }
  }

  private ofText(): Finding[] {
    const { file } = this.input;
    return OF_TEXT.flatMap(({ what, rule, severity, message }) => {
      const line = this[what];
      return line === null ? [] : [{ rule, severity, message, place: { file, line } }];
    });
  }
}

const BLANK = 'unexpected blank line, expected a row for each day: it is left out';

/** What may be odd in the text as a whole, and is told of its first line. */
const OF_TEXT = [
  {
    what: 'innerMark',
    rule: 'inner-byte-order-mark',
    severity: 'warning',
    message: 'unexpected byte-order mark inside the text, expected none: the file was put together from two',
  },
  {
    what: 'otherLineEnd',
    rule: 'mixed-line-ends',
    severity: 'warning',
    message: 'unexpected line end, expected the same on every line: the file was put together from two',
  },
  {
    what: 'unclosedQuote',
    rule: 'unclosed-quote',
    severity: 'error',
    message: 'unexpected end inside quotation marks, expected a closing one: close those opened here',
  },
] as const;
