/** Protection, from open to closed. */
export const levels = ['public', 'partner', 'internal', 'restricted'] as const
export type Level = (typeof levels)[number]

/** The kernel's columns, the same on every fact whatever its noun. */
export interface Fact {
  readonly id: string
  /** The first fact of the line of replacements this one stands in; its own id when it replaces none. */
  readonly chain: string
  readonly plan: string
  /** `jurisdiction:code` of whose fact it is. */
  readonly organisation: string | null
  /** The period it is about. */
  readonly about: string | null
  readonly level: Level
  readonly origin: 'package' | 'people'
  readonly recordedAt: Date
  readonly replaces: string | null
  readonly reason: string | null
  readonly draft: boolean
}

export type FactEventKind = 'signed' | 'handed-in' | 'published' | 'withdrawn' | 'protected'

export interface FactEvent {
  readonly fact: string
  readonly kind: FactEventKind
  readonly at: Date
  /** With `protected`: the level it was raised to. */
  readonly level?: Level
}

/** What has happened to a fact by now, and to the chain it stands in. */
export interface FactHistory {
  readonly fact: Pick<Fact, 'id' | 'chain' | 'level'>
  readonly events: readonly FactEvent[]
  readonly chainWithdrawn: boolean
}

/** The level that counts today: protection is only ever raised by events, never lowered. */
export function levelNow({ fact, events }: FactHistory): Level {
  const raised = events.flatMap((event) =>
    event.kind === 'protected' && event.level ? [levels.indexOf(event.level)] : [],
  )
  return levels[Math.max(levels.indexOf(fact.level), ...raised)] ?? 'restricted'
}

/** When the public could first read it, or null. */
export function publishedAt({ events }: FactHistory): Date | null {
  const moments = events
    .filter((event) => event.kind === 'published')
    .map((event) => event.at.getTime())
  return moments.length === 0 ? null : new Date(Math.min(...moments))
}

/**
 * Whether the public reads this fact on a page as of `asOf`: it was published by then, today's level
 * still admits it, and nothing in its chain was ever withdrawn (withdrawal works backwards).
 */
export function publicAsOf(history: FactHistory, asOf: Date): boolean {
  const at = publishedAt(history)
  return at !== null && at <= asOf && levelNow(history) === 'public' && !history.chainWithdrawn
}

/** Of one chain, the fact that counted for the public at `asOf`: the one published last by then. */
export function currentAsOf(chain: readonly FactHistory[], asOf: Date): FactHistory | null {
  const readable = chain.filter((history) => publicAsOf(history, asOf))
  const byMoment = (a: FactHistory, b: FactHistory) =>
    (publishedAt(a)?.getTime() ?? 0) - (publishedAt(b)?.getTime() ?? 0)
  return readable.toSorted(byMoment).at(-1) ?? null
}
