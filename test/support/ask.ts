import { run } from './run.js';

/** The `data` of a command's JSON, as a machine gets it; `csv` is the file `x.csv`. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the JSON holds; each test looks at its own fields.
export async function json(line: string, csv?: string): Promise<any> {
  const { out, err } = await run(`${line} --json`, csv === undefined ? {} : { files: { 'x.csv': csv } });
  if (out === '') throw new Error(err);
  return JSON.parse(out).data;
}
