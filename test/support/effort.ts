import fc from 'fast-check';

/** How much harder than usual laws are tried: `EFFORT=100` for a soak. */
export const EFFORT = Number(process.env['EFFORT'] || 1);

/** For a law that is usually tried so many times, and not as often as fast-check does by itself. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * EFFORT) };
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), ...runs(100) });
