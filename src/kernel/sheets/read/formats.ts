/** What a number format makes of a number. */
export type NumberKind = 'number' | 'percent' | 'date'

/** Formats that have a number and no code (ECMA-376 part 1, 18.8.30, with those of East Asia). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** What a built-in format makes of a number. */
export function kindOfBuiltIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent'
  return builtInDates.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number'
}

/** What a format's code makes of a number: `0.0%` → percent, `dd-mm-yyyy` → date. */
export function kindOfCode(code: string): NumberKind {
  const [positive = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';')
  if (/general|standard/i.test(positive)) return 'number'
  if (positive.includes('%')) return 'percent'
  // `E+00` is an exponent; `d`, `m`, `y`, `h`, `s` are days and hours. Danish programs write `å` for years.
  return /[dmyhså]/i.test(positive.replaceAll(/e[+-]/gi, '')) ? 'date' : 'number'
}
