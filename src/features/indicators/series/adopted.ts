import type { Day } from '#kernel/clock'
import { parsePeriod, periodStart } from '#kernel/clock'
import type { DefinitionSays } from '../entries/schema.ts'
import type { AdoptedFact } from './published.ts'
import { currentOf } from './rules.ts'
import type { IndicatorRecord, ProposalRecord } from './schema.ts'

/** What is known of a plan besides the definitions: its own codes, and what of it everybody reads. */
export interface Surroundings {
  /** The day that is read. */
  readonly day: Day
  /** The plan's code of an organisation of the register. */
  readonly codeOf: (organisation: string | null) => string | undefined
  /** Indicators that the plan states itself. */
  readonly stated: ReadonlySet<string>
  /** The proposals that are open to everybody. */
  readonly proposals: ReadonlyMap<string, Pick<ProposalRecord, 'commitments' | 'yardsticks'>>
}

/** Indicators that authorities have made their own, as if the plan had stated them; one each, however many did. */
export const adoptedIndicators = (
  facts: readonly AdoptedFact[],
  around: Surroundings,
): readonly IndicatorRecord[] =>
  [...Map.groupBy(facts, ({ indicator }) => indicator)].flatMap(([id, own]) =>
    around.stated.has(id) ? [] : [adopted(id, currentOf(own).current, around)],
  )

function adopted(
  id: string,
  versions: readonly AdoptedFact[],
  { day, codeOf, proposals }: Surroundings,
): IndicatorRecord {
  const upToNow = versions.filter(({ about }) => !isLater(about, day))
  const known = upToNow.length > 0 ? upToNow : versions.slice(0, 1)
  const now = known.at(-1)
  if (!now) throw new Error('whoever adopts an indicator has defined it')
  const named = known.findLast(({ content }) => content.name !== '') ?? now
  const owners = [...new Set(versions.flatMap(({ organisation }) => codeOf(organisation) ?? []))]
  const [owner] = owners
  const { content, language, version } = now
  const { commitments = now.commitments, yardsticks } = proposals.get(id) ?? {}
  return {
    id,
    adopted: true,
    name: { [named.language]: named.content.name || id },
    resultLevel: content.resultsLevel,
    ...(owners.length > 1 ? { owners } : owner === undefined ? {} : { owner }),
    role: 'adopted',
    definition: { version, ...definitionOf(content, language) },
    scope: {},
    frequency: content.frequency === '' ? null : content.frequency,
    commitments: [...commitments],
    ...(yardsticks === undefined ? {} : { yardsticks: [...yardsticks] }),
    wording: 'ours',
    observations: [],
    targets: [],
  }
}

const definitionOf = (
  { kind, unit, population, excluded, countsPeople, direction }: DefinitionSays,
  language: string,
) => ({
  kind,
  unit,
  population: { [language]: population },
  ...(excluded === '' ? {} : { excluded: { [language]: excluded } }),
  countsPeople,
  direction,
})

function isLater(from: string | null, day: Day): boolean {
  const period = from === null ? undefined : parsePeriod(from)
  return period !== undefined && periodStart(period) > day
}
