import type { Laid, Settled } from '#features/received'
import { receivedRules } from '#features/received'
import type { PlanReading } from '#features/word-plans'
import type { Looked, ReadSo } from './schema.ts'

/** A document's activities as a letter looks at them; also those that have no commitment yet. */
export function lookedAt({ said, settled, document }: Laid): readonly Looked[] {
  const { reading, organisation } = document
  const own = organisation?.split(':')[1] ?? null
  const unread = new Map(settled.map((point) => [point.id, point]))
  return said.map((says, index): Looked => {
    const { number = null, lead } = reading.activities[index] ?? {}
    const status = unread.get(`${index}.status`)
    const other = lead && lead.authority !== own ? lead.authority : null
    return {
      number: number ?? '',
      says,
      named: lead?.external ?? other?.toUpperCase() ?? null,
      status: status?.state === 'refused' && status.from === null ? status.written : null,
    }
  })
}

const doubted: readonly string[] = ['owner', 'deadline', 'status', 'target', 'baseline']

// What is asked of a value besides whether it was read well.
const odd: readonly string[] = [
  'text-box',
  'note',
  'comment-disputes',
  'tracked-change',
  'deadline-before-plan',
  'deadline-after-plan',
  'deadline-after-parent',
  'status-too-early',
]

/** What was guessed and nobody has looked at yet: the authority says whether it is right. */
export const readSoIn = (
  settled: readonly Settled[],
  { activities }: Pick<PlanReading, 'activities'>,
): readonly ReadSo[] =>
  settled
    .filter(
      ({ kind, state, from }) => state === 'guessed' && from === null && doubted.includes(kind),
    )
    .map((point) => {
      const { kind, activity, written, why } = point
      const value = receivedRules.settledValue(point)
      return {
        number: (activity !== null && activities[activity]?.number) || '',
        kind,
        written,
        readAs: kind === 'deadline' ? value.replace('/', ' – ') : value,
        why: why !== null && odd.includes(why) ? why : null,
      }
    })
    .filter(({ written, readAs, why }) => readAs !== '' && (written !== readAs || why !== null))
