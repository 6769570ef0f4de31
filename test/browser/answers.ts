import {
  findStatements,
  judge,
  QuestionError,
  type ReadOptions,
  type Release,
  readRelease,
  revisions,
  yearToDate,
} from 'crossings/pure';

/** Input for the library, in a browser and on Node. Bytes are numbers, so that they can be passed to the browser. */
export interface Inputs {
  readonly daily: string;
  readonly older: string;
  readonly page: string;
  readonly broken: string;
  readonly rows: string;
  readonly packed: readonly number[];
  readonly cut: readonly number[];
  readonly workbook: readonly number[];
  readonly article: string;
}

const OPTIONS: ReadOptions = { today: '2026-08-21' };

/** Answers of every function of the library, as plain data. */
export async function answers(inputs: Inputs) {
  const read = (file: string, bytes: Uint8Array) => readRelease({ file, bytes }, OPTIONS);
  const readText = (file: string, text: string) => read(file, new TextEncoder().encode(text));
  const daily = await readText('daily.csv', inputs.daily);
  const older = await readText('older.csv', inputs.older);
  const page = await readText('page.html', inputs.page);
  const broken = await readText('broken.csv', inputs.broken);
  const workbook = await read('time-series.ods', Uint8Array.from(inputs.workbook));
  const rows = await readText('daily.json', inputs.rows);
  const packed = await read('daily.csv.gz', Uint8Array.from(inputs.packed));
  const cut = await read('cut.csv.gz', Uint8Array.from(inputs.cut));
  const found = findStatements(inputs.article, daily);
  return {
    findings: [daily, older, page, broken, workbook, rows, packed, cut].map(({ findings }) => findings),
    figures: [page, workbook, rows, packed].map(figuresOf),
    byDate: yearToDate(daily, { asOf: '2025-04-14' }),
    byDayOfYear: yearToDate(daily, { asOf: '2024-03-31', align: 'day-of-year', measure: 'people-per-boat' }),
    onAnnual: yearToDate(daily, { year: 2022, basis: 'annual' }),
    found,
    judged: judge(daily, found.statements, { earlier: [older] }),
    revised: revisions(older.entries, daily.entries),
    refused: refusal(() => yearToDate(daily, { asOf: '2099-01-01' })),
    unfit: refusal(() => yearToDate(broken)),
    plain: refusal(() => judge(daily, [{ claim: 'ytd', expected: '' }])),
  };
}

function figuresOf({ entries }: Release) {
  return [...entries.figures].map(([measure, values]) => ({ measure, days: entries.days, values }));
}

function refusal(work: () => unknown) {
  try {
    return { answer: work() };
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message, isQuestion: error instanceof QuestionError };
  }
}
