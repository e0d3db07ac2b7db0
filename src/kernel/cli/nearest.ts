/** Which of the known words were probably meant, the nearest first, at most three. */
export function nearest(given: string, known: readonly string[]): readonly string[] {
  const allowed = Math.max(1, Math.floor(given.length / 3))
  return known
    .map((word) => ({ word, away: word.startsWith(given) ? 0 : distance(given, word) }))
    .filter(({ away }) => away <= allowed)
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
    .map(({ word }) => word)
}

/** How many letters must be added, left out, changed or swapped with the next. */
export function distance(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, j) => j),
  ]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const changed = (last[j - 1] ?? 0) + same
      const moved = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed)
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(isSwap ? Math.min(moved, (before[j - 2] ?? 0) + 1) : moved)
    }
    ;[before, last] = [last, row]
  }
  return last[other.length] ?? 0
}
