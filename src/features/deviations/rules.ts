import { contentsOf } from '#features/snapshots'
import { newestFigures } from './newest-rules.ts'
import type { Chosen, Deviation, DeviationState, Reason } from './schema.ts'
import { states } from './schema.ts'
import type { Known } from './withdrawn-rules.ts'
import { statusesGone, verdictsGone } from './withdrawn-rules.ts'

/** How many deviations the rule proposes to put first. */
export const proposed = 7

/** What the facts of a round say, and those of the round before where there is one. */
export interface Facts {
  readonly now: readonly Known[]
  readonly before: readonly Known[] | null
  /** The commitments whose owner is only inferred. */
  readonly inferred: ReadonlySet<string>
}

const leadStatuses = (facts: readonly Known[]) =>
  contentsOf(facts, 'status').filter(({ part }) => part === 'lead')

const gravity: readonly string[] = [
  'done',
  'on-track',
  'at-risk',
  'not-started',
  'delayed',
  'stopped',
]

/** Whether a status is worse than another. */
export const isWorse = (now: string, before: string): boolean =>
  gravity.indexOf(now) > gravity.indexOf(before)

const asking: ReadonlySet<string> = new Set(['stopped', 'delayed', 'not-started', 'at-risk'])

/** Whether a state asks for the meeting by itself. */
export const isReason = (status: string): status is Extract<DeviationState, Reason> =>
  asking.has(status)

type Status = ReturnType<typeof leadStatuses>[number]

/** What is known besides a status. */
interface Beside {
  readonly before: ReadonlyMap<string, Status>
  readonly owing: ReadonlySet<string>
  readonly inferred: ReadonlySet<string>
}

/** Why a status deviates; none where it does not. */
function reasonsOf(one: Status, { before, owing, inferred }: Beside): readonly Reason[] {
  const { status, proposed: rule, commitment, organisation } = one
  const was = before.get(`${organisation} ${commitment}`)
  const fell = was !== undefined && isWorse(status, was.status)
  const owes = owing.has(organisation)
  const told: readonly (Reason | false)[] = [
    isReason(status) && status,
    rule !== null && rule !== status && 'rule-disagrees',
    fell && (owes || asking.has(status)) && 'worse',
    owes && (fell || asking.has(status)) && 'open-question',
    inferred.has(commitment) && 'owner-inferred',
  ]
  return told.filter((reason) => reason !== false)
}

/** The commitments that deviate; of one that several lead, the worst word counts. */
function statusDeviations({ now, before, inferred }: Facts): readonly Deviation[] {
  const beside: Beside = {
    before: new Map(
      leadStatuses(before ?? []).map((one) => [`${one.organisation} ${one.commitment}`, one]),
    ),
    owing: new Set(
      contentsOf(now, 'report').flatMap(({ openQuestions, organisation }) =>
        openQuestions > 0 ? [organisation] : [],
      ),
    ),
    inferred,
  }
  const byCommitment = Map.groupBy(leadStatuses(now), ({ commitment }) => commitment)
  return [...byCommitment].flatMap(([id, all]): readonly Deviation[] => {
    const [worst] = all.toSorted((a, b) => gravity.indexOf(b.status) - gravity.indexOf(a.status))
    const found = new Set(all.flatMap((one) => reasonsOf(one, beside)))
    if (!worst || found.size === 0) return []
    return [
      {
        key: `commitment:${id}`,
        subject: { kind: 'commitment', id },
        state: worst.status,
        reasons: [...found],
        organisations: [...new Set(all.map(({ organisation }) => organisation))],
        fact: worst.ref,
      },
    ]
  })
}

/** The commitments of which nobody who leads them says anything. */
function silentDeviations({ now }: Facts): readonly Deviation[] {
  const said = new Set([
    ...leadStatuses(now).map(({ commitment }) => commitment),
    ...statusesGone(now).keys(),
  ])
  const silent = contentsOf(now, 'silence').filter(
    ({ about, why }) => about === 'commitment' && why !== 'not-yet-due' && why !== 'not-asked',
  )
  const byCommitment = Map.groupBy(silent, ({ commitment }) => commitment)
  return [...byCommitment].flatMap(([id, all]): readonly Deviation[] => {
    if (id === null || said.has(id)) return []
    return [
      {
        key: `commitment:${id}`,
        subject: { kind: 'commitment', id },
        state: 'not-reported',
        reasons: ['not-reported'],
        organisations: [...new Set(all.flatMap(({ organisation }) => organisation ?? []))],
        fact: null,
      },
    ]
  })
}

/** The figures that move away from their target or are behind their path, by the plan's own method. */
function figureDeviations({ now }: Facts): readonly Deviation[] {
  const newest = newestFigures(now)
  const byIndicator = Map.groupBy(contentsOf(now, 'assessment'), ({ indicator }) => indicator)
  return [...byIndicator].flatMap(([id, all]): readonly Deviation[] => {
    const verdict = all[0]?.verdict
    if (verdict !== 'regressing' && verdict !== 'behind') return []
    const figure = newest.get(id)
    const organisation = figure?.organisation ?? null
    return [
      {
        key: `indicator:${id}`,
        subject: { kind: 'indicator', id },
        state: verdict,
        reasons: [verdict],
        organisations: organisation === null ? [] : [organisation],
        fact: figure?.ref ?? null,
      },
    ]
  })
}

/** What was withdrawn, so that nobody can tell whether it deviates: never silently gone. */
function withdrawnDeviations({ now }: Facts): readonly Deviation[] {
  const of = (kind: Deviation['subject']['kind'], all: ReadonlyMap<string, readonly string[]>) =>
    [...all].map(([id, whose]): Deviation => ({
      key: `${kind}:${id}`,
      subject: { kind, id },
      state: 'withdrawn',
      reasons: ['withdrawn'],
      organisations: [...new Set(whose)],
      fact: null,
    }))
  return [...of('indicator', verdictsGone(now)), ...of('commitment', statusesGone(now))]
}

/** Everything that deviates, the worst first; among equals in the plan's order. */
export function deviationsIn(facts: Facts): readonly Deviation[] {
  const all = [
    ...withdrawnDeviations(facts),
    ...figureDeviations(facts),
    ...statusDeviations(facts),
    ...silentDeviations(facts),
  ]
  return all.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
}

const isProposed = ({ state }: Deviation): boolean =>
  states.indexOf(state) <= states.indexOf('at-risk')

/**
 * The deviations as the secretariat ordered them, those it chose first; as the rule proposes them where it has not
 * chosen. What deviates only since then stands below.
 */
export function inOrder(
  all: readonly Deviation[],
  choice: readonly string[] | null,
): readonly Chosen[] {
  const keys =
    choice ??
    all
      .filter(isProposed)
      .slice(0, proposed)
      .map(({ key }) => key)
  const chosen = keys.flatMap((key) => all.find((one) => one.key === key) ?? [])
  const rest = all.filter(({ key }) => !keys.includes(key))
  return [
    ...chosen.map((one) => ({ ...one, isChosen: true })),
    ...rest.map((one) => ({ ...one, isChosen: false })),
  ]
}

/** A choice with one of its deviations a place higher or lower; as it was where there is no such place. */
export function moved(
  choice: readonly string[],
  key: string,
  by: 'up' | 'down',
): readonly string[] {
  const at = choice.indexOf(key)
  const to = by === 'up' ? at - 1 : at + 1
  const other = choice[to]
  if (at < 0 || other === undefined) return choice
  return choice.map((one, place) => (place === at ? other : place === to ? key : one))
}
