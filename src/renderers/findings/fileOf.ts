import type { JudgedFinding, Judgement } from '../../report/index.js';

/** The input that a finding is about; `null` where it says none and there is more than one. */
export function fileOf({ place }: JudgedFinding, { files }: Pick<Judgement, 'files'>): string | null {
  if (place !== undefined) return place.file;
  return files.length === 1 ? (files[0] ?? null) : null;
}
