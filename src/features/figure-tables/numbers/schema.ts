import type { Decimal } from '#kernel/decimal'
import type { Silence } from '../schema.ts'

/** What a cell of figures came to; `waits` where it is asked or refused, `blank` where nothing stands. */
export type Figure =
  | { readonly is: 'number'; readonly number: Decimal }
  | { readonly is: 'silence'; readonly silence: Silence }
  | { readonly is: 'waits' }
  | { readonly is: 'blank' }

/** What a column of figures must be. */
export interface Expected {
  /** The column's name in ids of questions. */
  readonly key: string
  readonly isPercent: boolean
  readonly isWhole: boolean
  readonly mayBeNegative: boolean
  readonly isShare: boolean
}
