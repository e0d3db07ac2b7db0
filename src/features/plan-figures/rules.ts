export const nouns = ['observation', 'target', 'baseline', 'benchmark'] as const
export type FactNoun = (typeof nouns)[number]

/** A package's fact as it is to lie in its table: the kernel's columns, then the noun's own. */
export interface PackageFact {
  readonly noun: FactNoun
  readonly id: string
  /** Where it stands in its record: `/observations/0`. */
  readonly pointer: string
  readonly plan: string
  /** `jurisdiction:code` of the owner, as the package names it. */
  readonly organisation: string | null
  readonly about: string | null
  readonly level: 'public' | 'partner' | 'internal' | 'restricted'
  readonly replaces: string | null
  readonly reason: unknown
  /** What the fact says: never changes under its id. Figures are decimal strings. */
  readonly substance: Readonly<Record<string, string | number | null>>
  /** What stands beside it: notes, places in documents. */
  readonly beside: Readonly<Record<string, unknown>>
}

/** `plan:id`, the name of a package's fact everywhere. */
export const factKey = (plan: string, id: string): string => `${plan}:${id}`

/** The id that a package gives a fact, of the fact's key. */
export const statedId = ({ id, plan }: Pick<PackageFact, 'id' | 'plan'>): string =>
  id.slice(plan.length + 1)

/** Whether a fact says under its id what it said before. */
export const isSame = (
  stated: Pick<PackageFact, 'about' | 'substance'>,
  kept: Pick<PackageFact, 'about' | 'substance'>,
): boolean =>
  stated.about === kept.about &&
  Object.entries(stated.substance).every(([key, value]) => (kept.substance[key] ?? null) === value)
