import type { Texts } from '#kernel/i18n'
import type {
  CellSays,
  DefinitionSays,
  ObservationState,
  TargetKind,
  VerdictSays,
} from '../entries/schema.ts'

/** What every published fact carries. */
interface PublishedFact {
  readonly id: string
  readonly chain: string
  /** `jurisdiction:code` of whose figure it is. */
  readonly organisation: string | null
  readonly origin: 'package' | 'people'
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly published_at: Date
  readonly source: Readonly<Record<string, unknown>> | null
  readonly note: Texts | null
}

export interface ObservationFact extends PublishedFact {
  readonly indicator: string
  readonly definition: number
  /** The period, or a ratio of two years: `2023/2022`. */
  readonly about: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly words: Texts | null
  readonly qualifier: string | null
  readonly status: 'reported' | 'derived' | 'qualitative'
  readonly precision: string | null
  /** Whether the period has a value, and if not, why: the note says more. */
  readonly state: ObservationState
  /** Whether the total was entered, or computed from its cells. */
  readonly total: 'entered' | 'computed'
  /** The breakdown whose units were to report, how many did, and of how many; null where nobody said. */
  readonly coverage_of: string | null
  readonly coverage_reported: number | null
  readonly coverage_expected: number | null
  readonly cells: readonly CellSays[]
  /** Its key, where it is another figure beside the one of its period; none for the figure itself. */
  readonly rival?: string | null
}

export interface TargetFact extends PublishedFact {
  readonly indicator: string
  /** When it is due; null where the plan names no date. */
  readonly about: string | null
  readonly comparator: string
  readonly value: string | null
  readonly relative_to: string | null
  /** Null where a package states only a comparator. */
  readonly kind: TargetKind | null
  /** Of a range: its upper end. */
  readonly upper: string | null
  readonly deciding_body: Texts | null
  readonly document: Texts | null
  readonly legal_basis: Texts | null
}

export interface BaselineFact extends PublishedFact {
  readonly indicator: string
  readonly about: string | null
  readonly value: string | null
  /** The counts of a share, where they are known. */
  readonly numerator: string | null
  readonly denominator: string | null
  readonly state: 'stated' | 'to-be-set' | 'none'
  readonly deciding_body: Texts | null
  readonly document: Texts | null
}

/** A version of a definition that people stated. */
export interface DefinitionFact extends Omit<PublishedFact, 'source' | 'note'> {
  readonly indicator: string
  readonly version: number
  /** The first period or day that is measured so; null where it does not say. */
  readonly about: string | null
  readonly language: string
  readonly content: DefinitionSays
  readonly breaks: boolean
}

/** A version of a definition of what the plan only implies. */
export interface AdoptedFact extends DefinitionFact {
  /** Where it stands in its plan. */
  readonly position: number
  /** What it serves. */
  readonly commitments: readonly string[]
}

/** A choice between figures of one period. */
export interface UseFact {
  readonly id: string
  readonly chain: string
  readonly organisation: string
  readonly indicator: string
  readonly about: string
  /** The chain of the figure that is used. */
  readonly uses: string
  readonly language: string
  readonly sentence: string
  readonly published_at: Date
}

/** What an authority says of a figure instead of the rule. */
export interface VerdictFact {
  readonly id: string
  readonly chain: string
  readonly replaces: string | null
  readonly organisation: string
  readonly indicator: string
  /** The period whose figure is judged. */
  readonly about: string
  readonly verdict: VerdictSays['verdict']
  /** The rule's verdict that it was said beside. */
  readonly rule: string
  readonly language: string
  readonly sentence: string
  readonly published_at: Date
}

export interface BenchmarkFact extends Omit<PublishedFact, 'organisation' | 'source' | 'note'> {
  readonly series: string
  readonly indicator: string | null
  readonly part: 'observation' | 'target'
  readonly about: string
  readonly value: string
  readonly unit: string
  readonly record: {
    readonly population: Texts
    readonly publisher: string
    readonly url: string | null
    readonly note: Texts | null
  }
}
