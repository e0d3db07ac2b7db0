/** The first line of every part. */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * A text as XML. What XML cannot hold, and a carriage return, which it would turn into a new line, is written
 * as spreadsheets do: `_x000D_`; so is the beginning of a text that looks like that (ECMA-376 part 1, 22.9.2.19).
 */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, escapedSign)
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}

const escapedSign = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
