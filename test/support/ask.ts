import { run } from './run.js';

/** Runs a command and returns the `data` of its JSON; `csv` is the content of the file `x.csv`. */
// biome-ignore lint/suspicious/noExplicitAny: the JSON differs by command; each test reads its own fields.
export async function json(line: string, csv?: string): Promise<any> {
  const { out, err } = await run(`${line} --json`, csv === undefined ? {} : { files: { 'x.csv': csv } });
  if (out === '') throw new Error(err);
  return JSON.parse(out).data;
}
