import type { Day, Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { mark } from '#kernel/ui'
import type { DefinitionVersion } from '#features/definitions'
import { definitionRules } from '#features/definitions'
import { tabled } from '#features/figure-views'
import type { ShownObservation, Withdrawal } from '#features/figure-views'
import { figureDrafts } from '#features/indicators'

/** What tells why nothing stands for a period; nothing unless given. */
export interface SilenceTold {
  /** Every version of how it is measured, oldest first. */
  readonly definitions?: readonly DefinitionVersion[]
  /** What is left of withdrawn figures. */
  readonly withdrawn?: readonly Withdrawal[]
}

/** The same on a day: how it is measured then, where that is told, and the periods whose figure was withdrawn. */
export interface Silences {
  readonly today: Day
  readonly now: DefinitionVersion | null
  readonly withdrawn: readonly Period[]
}

export const silencesOn = (
  { definitions = [], withdrawn = [] }: SilenceTold,
  today: Day,
): Silences => ({
  today,
  now: definitions.length === 0 ? null : definitionRules.inForce(definitions, today).now,
  withdrawn: withdrawnPeriods(withdrawn),
})

/** Withdrawn, not yet due, not reported where the definition says that it was due, else no figure yet. */
export function silenceWords(
  say: Say,
  { today, now, withdrawn }: Silences,
  period: Period,
): Content {
  if (withdrawn.includes(period)) return say('figures.withdrawn')
  if (tabled.silenceAt(period, today) === 'not-yet-due') return mark.status(say, 'not-yet-due')
  const isOverdue = now !== null && definitionRules.isOverdue(period, now, today)
  return isOverdue ? mark.status(say, 'not-reported') : mark.progress(say, 'no-data')
}

/** When the figure after the newest is due, where the definition says so; one that was withdrawn is not awaited again. */
export function nextWords(
  say: Say,
  { period }: Pick<ShownObservation, 'period'>,
  { now, today, withdrawn }: Silences,
): readonly string[] {
  const told = parsePeriod(period)
  const gone = withdrawn.at(-1)
  const last = told && gone && comparePeriods(gone, told) > 0 ? gone : told
  const next = now && definitionRules.nextDue(last, now, today)
  const month = parsePeriod(next?.day.slice(0, 7) ?? '')
  if (!next || !month) return []
  return [say(next.isLate ? 'figures.next-late' : 'figures.next-due', { month: say.period(month) })]
}

/** Oldest first; a figure that a round's report told names no period. */
const withdrawnPeriods = (withdrawn: readonly Withdrawal[]): readonly Period[] =>
  withdrawn
    .flatMap(({ field }) => {
      const about = figureDrafts.figureField(field)
      const isOwn = about?.noun === 'observation' && figureDrafts.rivalIn(field) === null
      return isOwn ? [about.period] : []
    })
    .toSorted(comparePeriods)
