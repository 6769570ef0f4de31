/**
 * Names of inputs for people: of a file the name without its folders, or with as many of them as tell it apart from the other
 * inputs, in their order. A page or a picture that is passed on does not tell where somebody keeps a file.
 */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    return tailsOf(name).find((tail) => !others.some((other) => tailsOf(other).includes(tail))) ?? name;
  });
}

/** `c.csv`, `b/c.csv` and `a/b/c.csv` of the last. */
function tailsOf(name: string): string[] {
  const starts = [...name.matchAll(/[/\\](?=[^/\\])/g)].map(({ index }) => index + 1).reverse();
  return [...starts.map((start) => name.slice(start)), name];
}
