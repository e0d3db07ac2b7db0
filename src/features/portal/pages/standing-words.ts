import type { Content } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { CommitmentRecord } from '#features/plans'
import type { Standings, StatusCode } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { countStandings } = readingRules
const { inWords, inWordsFirst, rich } = pieces

/** Which states one sentence counts together, in the order in which they are told. */
const told: readonly (readonly [string, readonly StatusCode[]])[] = [
  ['risk', ['at-risk', 'delayed']],
  ['not-started', ['not-started']],
  ['stopped', ['stopped']],
  ['not-reported', ['not-reported']],
  ['withheld', ['withheld']],
  ['not-applicable', ['not-applicable']],
  ['not-yet-due', ['not-yet-due']],
]

/** The answer to "where does it stand?" in a few sentences. */
export function whereItStands(
  say: Say,
  commitments: readonly CommitmentRecord[],
  standings: Standings,
): Content {
  const counts = countStandings(commitments, standings)
  const count = (states: readonly StatusCode[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const all = commitments.length
  if (all === 0) return say('portal.no-commitments-yet')
  if (count(['not-yet-due']) === all) return rich(say, 'portal.all-not-yet-due', { count: all })
  const good = count(['done', 'on-track'])
  const rest = told.flatMap(([name, states]) => {
    const number = count(states)
    if (number === 0) return []
    const values = { count: number, words: inWordsFirst(say, number), low: inWords(say, number) }
    return [' ', rich(say, `portal.stands-${name}`, values)]
  })
  return [rich(say, 'portal.stands-good', { good, all }), ...rest]
}
