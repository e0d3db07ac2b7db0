import type { Say } from '#kernel/i18n'
import type { reportSteps } from '#features/reporting'
import type { About } from '../cells/schema.ts'
import type { FieldState } from '../diff/schema.ts'

/** What a workbook is made of. */
export interface Template {
  readonly say: Say
  readonly draft: reportSteps.WholeDraft
  readonly states: readonly FieldState[]
  readonly about: About
  /** The organisation's name, in the workbook's language. */
  readonly organisation: string
  /** What a field is called, in the workbook's language. */
  readonly fieldName: (field: string) => string
  /** Of the exercise: says that everything is invented. */
  readonly band: string | null
}
