import type { Chosen } from '#features/packs'

/** What the builder lists: what deviates, what of it is new since last time, what has no owner, every commitment. */
export const views = ['deviations', 'new', 'no-owner', 'all'] as const
export type View = (typeof views)[number]

/** The view that an address asks for. */
export const viewIn = (asked: string | null): View =>
  views.find((one) => one === asked) ?? 'deviations'

/** What deviates, and what deviated last time; null where there was no last time. */
export interface Listed {
  readonly deviations: readonly Chosen[]
  readonly earlier: ReadonlySet<string> | null
}

const hasNoOwner = ({ reasons, organisations }: Chosen): boolean =>
  organisations.length === 0 || reasons.includes('owner-inferred')

/** What of the deviations a view lists; of every commitment, those among them. */
export function deviationsOf(view: View, { deviations, earlier }: Listed): readonly Chosen[] {
  switch (view) {
    case 'new':
      return deviations.filter(({ key }) => earlier !== null && !earlier.has(key))
    case 'no-owner':
      return deviations.filter(hasNoOwner)
    case 'deviations':
    case 'all':
      return deviations
  }
}
