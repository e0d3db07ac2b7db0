type Row = Readonly<Record<string, string>>

/** A table of texts as CSV, quotation marks and all. */
export function readCsv(text: string): readonly (readonly string[])[] {
  // Of a text that begins like a formula the apostrophe is not part.
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows
      .at(-1)
      ?.push(
        (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).replace(
          /^'(?=[=+\-@])/,
          '',
        ),
      )
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

/** Rows as objects under the names of their columns; what a row has not is left out. */
export function asObjects([head = [], ...rows]: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((cells) =>
    Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[head[at] ?? '', cell]]))),
  )
}
