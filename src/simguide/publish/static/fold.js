// Folds a name as the program does (simguide.model.names.fold): case, width, spaces, hyphens and dots do not count.

const SKIPPED = new Set(" -_.・·!！'’　");

export function fold(name) {
  const plain = name.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ");
  return [...plain].filter((letter) => !SKIPPED.has(letter)).join("");
}

/** Returns the carriers that a text may mean, the surest first: the same name, then one that begins so, then a part. */
export function find(carriers, text, most = 8) {
  const wanted = fold(text);
  if (!wanted) return [];
  const rank = (it) => Math.min(...it.names.map((name) => {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    return name.includes(wanted) ? 2 : 9;
  }));
  return carriers.map((it) => [rank(it), it]).filter(([place]) => place < 9).sort((one, other) => one[0] - other[0])
    .slice(0, most).map(([, it]) => it);
}
