import type { Line } from '../schema.ts'

/** All words that stand whole in some line, small. */
export const wordsOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(
      ({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-\p{L}|-$)/gu) ?? [],
    ),
  )

/** The half of a word that a text ends with: a word parted at the end of its line. */
export const halfWord = /\p{L}+[-\u00AD]$/u

/**
 * One line after another. A word that was parted at the end of a line is put together again as it stands elsewhere in
 * the document; where it stands nowhere else, nobody can tell whether the hyphen belongs to it.
 */
export function joined(before: string, next: string, words: ReadonlySet<string>) {
  if (before.endsWith('\u00AD')) return { text: before.slice(0, -1) + next, certain: true }
  const [, start] = /(\p{L}+)-$/u.exec(before) ?? []
  const [end] = /^\p{Ll}+/u.exec(next) ?? []
  if (start === undefined || end === undefined) return { text: `${before} ${next}`, certain: true }
  const [one, two] = [`${start}${end}`, `${start}-${end}`].map((word) =>
    words.has(word.toLowerCase()),
  )
  if (one === two) return { text: before + next, certain: false }
  return { text: one ? before.slice(0, -1) + next : before + next, certain: true }
}
