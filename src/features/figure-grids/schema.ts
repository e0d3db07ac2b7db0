/** Where a cell stands. */
export interface At {
  readonly sheet?: string
  readonly row: number
  readonly column: number
  /** `C4` */
  readonly cell: string
}

/** What should be looked at before a table is read: the message `figure-tables.warning-CODE`. */
export interface GridWarning {
  readonly at: readonly At[]
  readonly code: 'hidden-row' | 'hidden-column' | 'other-sheets'
  readonly values: Readonly<Record<string, string>>
}

/** A cell as it was written, wherever it came from. */
export interface GridCell {
  readonly at: At
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'truth' | 'error' | 'nothing'
  /** Words as written; a number as a decimal string, a percentage as it is shown. */
  readonly said: string
  readonly isFormula?: true
  /** The area that it was merged with. */
  readonly merged?: string
}

/** A table as it was written; empty cells are left out. */
export interface Grid {
  readonly source: Source
  readonly rows: readonly { readonly number: number; readonly cells: readonly GridCell[] }[]
  readonly warnings: readonly GridWarning[]
}

/** What was found out of where a table came from. */
export interface Source {
  readonly form: 'pasted' | 'csv' | 'workbook'
  readonly encoding?: string
  readonly delimiter?: string | null
  readonly sheet?: string
  /** The other sheets that could be read instead. */
  readonly otherSheets?: readonly string[]
}
