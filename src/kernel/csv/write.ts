/** A cell: a text, a decimal string, or nothing. */
export type Cell = string | null

const number = /^[+-]?\d+(\.\d+)?$/

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they
 * are (OWASP, CSV injection).
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text
}

function quoted(cell: Cell): string {
  if (cell === null) return ''
  const text = guarded(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV (RFC 4180), the names of the columns first; lines end as the standard asks. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
