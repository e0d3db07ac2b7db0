import type { ActivityIndicator, ActivitySays } from '../facts/schema.ts'

export const hintCodes = [
  'no-owner',
  'no-date',
  'no-indicator',
  'no-baseline',
  'no-target',
  'no-verification',
  'repeats-activity',
] as const
export type HintCode = (typeof hintCodes)[number]

/** Something that a good plan would say. It never blocks, and can be answered: yes, that is right. */
export interface Hint {
  readonly code: HintCode
  /** What an answer names: the code, and which indicator it is about. */
  readonly id: string
  /** Where it is about one indicator. */
  readonly indicator: ActivityIndicator | null
  readonly isAnswered: boolean
}

/** What the plan's own facts say of its indicators, by id. */
export type KnownIndicators = ReadonlyMap<
  string,
  { readonly hasBaseline: boolean; readonly hasTarget: boolean }
>

/** What a good plan would say of this activity, read from its fields, never from its prose. */
export function hintsFor(says: ActivitySays, known: KnownIndicators = new Map()): readonly Hint[] {
  const hint = (code: HintCode, indicator: ActivityIndicator | null = null): Hint => {
    const id = indicator ? `${code}:${indicator.id || indicator.text}` : code
    return { code, id, indicator, isAnswered: says.answered.includes(id) }
  }
  return [
    ...(says.unit === '' && says.lead === '' ? [hint('no-owner')] : []),
    ...(says.end === '' && says.recurrence !== 'ongoing' ? [hint('no-date')] : []),
    ...(says.indicators.length === 0 ? [hint('no-indicator')] : []),
    ...says.indicators.flatMap((indicator) =>
      missingOf(indicator, known).map((code) => hint(code, indicator)),
    ),
  ]
}

function missingOf(indicator: ActivityIndicator, known: KnownIndicators): readonly HintCode[] {
  const stated = known.get(indicator.id)
  const missing: readonly (readonly [HintCode, boolean])[] = [
    ['no-baseline', indicator.baseline === '' && !stated?.hasBaseline],
    ['no-target', indicator.target === '' && !stated?.hasTarget],
    ['no-verification', indicator.verification === ''],
    ['repeats-activity', indicator.repeats],
  ]
  return missing.flatMap(([code, isMissing]) => (isMissing ? [code] : []))
}

/** The hints that nobody has answered yet. */
export const openHints = (hints: readonly Hint[]): readonly Hint[] =>
  hints.filter(({ isAnswered }) => !isAnswered)

/** The activity with a hint answered, or its answer taken back. */
export function answering(says: ActivitySays, hint: string, isRight: boolean): ActivitySays {
  const others = says.answered.filter((one) => one !== hint)
  return { ...says, answered: isRight ? [...others, hint] : others }
}

/** Answers to what is no longer asked are dropped, so that a new gap is asked about again. */
export function tidiedAnswers(
  says: ActivitySays,
  known: KnownIndicators = new Map(),
): ActivitySays {
  const asked = new Set(hintsFor(says, known).map(({ id }) => id))
  return { ...says, answered: [...new Set(says.answered)].filter((one) => asked.has(one)) }
}
