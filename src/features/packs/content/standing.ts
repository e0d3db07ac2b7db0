import type { MarkName, Words } from '#features/pack-papers'
import { markNames } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import type { Spoken } from './source.ts'
import { plain, shows } from './source.ts'
import { statusesGone } from '#features/deviations'

/** How a commitment stands: its lead's word, or the silence. */
export interface Standing {
  readonly commitment: Of<'commitment'>
  readonly state: MarkName
  /** The status that says so; null of a silence. */
  readonly status: Of<'status'> | null
  /** The code of its word: what was withdrawn, not taken or not asked for has a word of its own. */
  readonly word: string
  /** Who leads it, as far as the round knows. */
  readonly owners: readonly string[]
}

const markOf = (code: string): MarkName => markNames.find((one) => one === code) ?? 'not-reported'

/** The silences whose word is none of a mark. */
const named = ['not-asked', 'not-taken'] as const

const gravity = ['done', 'on-track', 'at-risk', 'not-started', 'delayed', 'stopped'] as const

/** The worst of several words on one commitment. */
export const worstOf = (all: readonly Of<'status'>[]): Of<'status'> | undefined =>
  all.toSorted((a, b) => gravity.indexOf(b.status) - gravity.indexOf(a.status))[0]

/** How each commitment stands that the plan lists, or that somebody reports on, in the plan's order. */
export function standings({ facts }: Pick<Spoken, 'facts'>): readonly Standing[] {
  const statuses = Map.groupBy(
    contentsOf(facts, 'status').filter(({ part }) => part === 'lead'),
    ({ commitment }) => commitment,
  )
  const silences = Map.groupBy(
    contentsOf(facts, 'silence').filter(({ about }) => about === 'commitment'),
    ({ commitment }) => commitment,
  )
  const withdrawn = statusesGone(facts)
  return contentsOf(facts, 'commitment').flatMap((commitment): readonly Standing[] => {
    const said = statuses.get(commitment.commitment) ?? []
    const silent = silences.get(commitment.commitment) ?? []
    const status = worstOf(said) ?? null
    const why = silent[0]?.why ?? 'not-reported'
    const gone = withdrawn.get(commitment.commitment)
    const isAsked = silent.length > 0 && why !== 'not-asked'
    if (!commitment.listed && !isAsked && !status && !gone) return []
    const state = status?.status ?? markOf(gone ? 'withheld' : why)
    const whose = (status ? said : silent).flatMap(({ organisation }) => organisation ?? [])
    const owners = status ? whose : (gone ?? whose)
    const own = gone ? 'withdrawn' : named.find((one) => one === why)
    const word = status ? state : (own ?? state)
    return [{ commitment, state, status, word, owners: [...new Set(owners)] }]
  })
}

/** How a commitment stands, without a word. */
export interface Stands {
  readonly id: string
  readonly state: MarkName
  readonly organisations: readonly string[]
}

/** How each commitment stands now, in the plan's order. */
export const statesIn = (facts: Spoken['facts']): readonly Stands[] =>
  standings({ facts }).map(({ commitment, state, owners }) => ({
    id: commitment.commitment,
    state,
    organisations: owners,
  }))

/** A commitment by number and title. */
export function commitmentWords(source: Spoken, id: string): Words {
  const { number, title } = namesOf(source, id)
  return number.length > 0 ? [...number, ...plain(' '), ...title] : title
}

/** The number of a commitment and its title, each for itself; of one that nobody is told of, its id. */
export function namesOf(
  source: Spoken,
  id: string,
): { readonly number: Words; readonly title: Words } {
  const ref = `commitment:${id}`
  const title = shows(source, ref, 'title')
  return {
    number: shows(source, ref, 'number'),
    title: title.length > 0 ? title : plain(id),
  }
}

/** The status of a fact as mark and word. */
export const statusWords = (source: Spoken, { ref, status }: Of<'status'>): Words =>
  shows(source, ref, 'status', { mark: status })
