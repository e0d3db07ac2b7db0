import type { StatusCode } from '../reading/schema.ts'
import type { ShownObservation, ShownTarget } from '../figures/schema.ts'

/** Something that changed what the public reads, when, and whose it is (a key of the register). */
export type Change = { readonly at: Date } & (
  | { readonly kind: 'plan-published' | 'plan-changed'; readonly number: number }
  | {
      readonly kind: 'reports-published'
      readonly organisation: string
      readonly round: string | null
      readonly commitments: readonly string[]
    }
  | {
      readonly kind: 'status-changed'
      readonly organisation: string | null
      readonly commitment: string
      readonly from: StatusCode
      readonly to: StatusCode
    }
  | {
      readonly kind: 'figure-published'
      readonly organisation: string | null
      readonly indicator: string
      readonly observation: ShownObservation
    }
  | {
      readonly kind: 'figure-corrected'
      readonly organisation: string | null
      readonly indicator: string
      readonly now: ShownObservation | ShownTarget
      readonly before: ShownObservation | ShownTarget | null
    }
  | {
      readonly kind: 'withdrawn'
      readonly organisation: string | null
      readonly ground: 'danger' | 'law'
    }
)
