/** What parts the cells of a row, in the order in which they are believed. */
export const delimiters = ['\t', ';', '|', ','] as const
export type Delimiter = (typeof delimiters)[number]

const sampled = 50

/**
 * What parts the cells of a text: the sign that stands equally often in most of its first lines, outside quotes.
 * Undefined where none does, as in a text of one column.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const lines = unquoted(text.slice(0, 100_000))
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampled)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  // Nearly as good is good enough for one that is believed before: a note without it proves nothing.
  return best === 0 ? undefined : scored.find(({ score }) => score >= best * 0.8)?.delimiter
}

/** In how many lines a sign stands as often as in most that have it. */
function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

/** The text without what stands in quotes; a quote within a cell (`5" pipe`) opens none. */
const unquoted = (text: string): string => text.replaceAll(/(?<=^|[\t;|,\r\n])"(?:[^"]|"")*"/g, '')
