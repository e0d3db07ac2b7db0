import type { StatusCode } from '#features/reading'
import type { IndicatorView, ShownObservation, ShownTarget } from '#features/figure-views'

type ShownBreak = IndicatorView['breaks'][number]

/** Something that changed what the public reads, when, and whose it is (a key of the register). */
export type Change = { readonly at: Date } & (
  | { readonly kind: 'plan-published' | 'plan-changed'; readonly number: number }
  | {
      readonly kind: 'reports-published'
      readonly organisation: string
      readonly round: string
      readonly commitments: readonly string[]
    }
  | { readonly kind: 'round-closed'; readonly round: string }
  | {
      readonly kind: 'words-corrected'
      readonly organisation: string
      readonly commitment: string
      /** Which of its words: `did`, `changed`, `challenges`, `status`, `evidence`. */
      readonly field: string
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
      readonly kind: 'aim-published'
      readonly organisation: string | null
      readonly indicator: string
      readonly target: ShownTarget
    }
  | {
      readonly kind: 'series-broken'
      readonly organisation: string | null
      readonly indicator: string
      readonly place: ShownBreak
    }
  | {
      readonly kind: 'definition-changed'
      readonly organisation: string | null
      readonly indicator: string
      readonly version: number
      /** Why, in the language of who wrote it; null where nobody said. */
      readonly reason: { readonly text: string; readonly lang: string } | null
    }
  | {
      readonly kind: 'withdrawn'
      readonly organisation: string | null
      readonly ground: 'danger' | 'law'
    }
)
