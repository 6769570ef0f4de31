import fc from 'fast-check';

/** Factor for the number of cases of each law: 1 usually, `EFFORT=100` for a soak. */
export const EFFORT = Number(process.env['EFFORT'] || 1);

/** Settings for a law that is usually tried with `usual` cases instead of 100. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * EFFORT) };
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...runs(100) });
