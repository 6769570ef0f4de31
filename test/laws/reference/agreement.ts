/** Says where two values differ, or nothing where they agree: numbers within a billionth of them. */
export function disagreement(got: unknown, expected: unknown, path = ''): string | null {
  if (typeof got === 'number' && typeof expected === 'number') {
    const allowed = 1e-9 * Math.max(1, Math.abs(expected));
    if (Math.abs(got - expected) <= allowed) return null;
  } else if (isBranch(got) && isBranch(expected)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(got)]);
    const found = [...keys].map((key) => disagreement(got[key], expected[key], `${path}.${key}`));
    return found.find((each) => each !== null) ?? null;
  } else if (got === expected) return null;
  return `${path || '.'}: the program has ${JSON.stringify(got)}, the reference ${JSON.stringify(expected)}`;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
