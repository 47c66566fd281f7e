// Chooses an eSIM by the numbers that are published, in the order of the program (simguide.commands.esim.ranking).

const MOST_PICKS = 3;

function compare(one, other) {
  const [first, second] = [one.at(-1), other.at(-1)];
  for (let at = 0; at < first.length; at += 1) if (first[at] !== second[at]) return first[at] - second[at];
  return one[0] < other[0] ? -1 : Number(one[0] > other[0]);
}

/**
 * Returns the best product of each of the first three sellers.
 *
 * file: what is published for so many days; a row is a product: id, seller, yen, whether these are the least, checks, order.
 */
export function choose(file, { use, asker, needs }) {
  const rows = file.cases[[asker, use, ...needs].join("/")] ?? [];
  const best = new Map();
  for (const row of [...rows].sort(compare)) if (!best.has(row[1])) best.set(row[1], row);
  return [...best.values()].slice(0, MOST_PICKS).map(([plan, seller, jpy, isLeast, check]) => ({ plan, seller, jpy, isLeast: Boolean(isLeast), check }));
}
