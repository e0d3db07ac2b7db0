const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let [left, written] = [count, '']
  for (const [value, letters] of romans)
    while (left >= value) {
      written += letters
      left -= value
    }
  return written
}

/** Word doubles the letter after z: aa, bb, cc (ECMA-376 part 1, 17.18.59). */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

/** A count as a list of that format shows it; null for a format that is not known or a count beyond it. */
export function countAs(format: string, count: number): string | null {
  if (format === 'decimal') return String(count)
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  if (format === 'none') return ''
  if (count < 1 || count > 780) return null
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  return format === 'upperRoman' ? roman(count).toUpperCase() : null
}
