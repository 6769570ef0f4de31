/** Neighbours that were pushed together: they share one shift. */
interface Cluster {
  readonly mean: number;
  readonly size: number;
}

/**
 * Places at least `gap` apart, within both ends, with the least sum of squared moves; the order is kept and equal
 * wishes keep the order in which they come. Wishes may come in any order. Where the ends leave too little room, the
 * last places lie beyond `last`.
 *
 * Without the gaps (wish less index × gap) the task is isotonic regression, which pooling neighbours solves:
 * https://en.wikipedia.org/wiki/Isotonic_regression
 */
export function spread(wishes: readonly number[], gap: number, first: number, last: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  const shifts = pool(order.map((index, rank) => (wishes[index] ?? 0) - rank * gap));
  const highest = Math.max(first, last - (wishes.length - 1) * gap);
  const places: number[] = [];
  for (const [rank, index] of order.entries()) {
    places[index] = Math.min(Math.max(shifts[rank] ?? 0, first), highest) + rank * gap;
  }
  return places;
}

/** The nearest values that never fall. */
function pool(values: readonly number[]): number[] {
  const clusters: Cluster[] = [];
  for (const value of values) {
    let cluster: Cluster = { mean: value, size: 1 };
    for (let before = clusters.at(-1); before && before.mean > cluster.mean; before = clusters.at(-1)) {
      cluster = join(before, cluster);
      clusters.pop();
    }
    clusters.push(cluster);
  }
  return clusters.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}

function join(a: Cluster, b: Cluster): Cluster {
  const size = a.size + b.size;
  return { mean: (a.mean * a.size + b.mean * b.size) / size, size };
}
