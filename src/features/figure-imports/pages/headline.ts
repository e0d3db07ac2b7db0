import { figurePieces } from '#features/figure-desk'
import type { Say } from '#kernel/i18n'
import { parseDecimal, share } from '#kernel/decimal'
import { figureDrafts, valueWords } from '#features/indicators'
import { figureRules } from '#features/measuring'
import type { Laid } from '../laying/schema.ts'

const { breakdownsOf } = figurePieces

/** What the figures come to, period by period: `2026: 12.7 % (66 of 521), 9 of 12 units have reported.` */
export function headlineWords(say: Say, { entries, view }: Pick<Laid, 'entries' | 'view'>): string {
  const breakdowns = breakdownsOf(view)
  return entries
    .flatMap(({ field, value }) => {
      const about = figureDrafts.figureField(field)
      if (!('observation' in value) || !value.observation || about?.noun !== 'observation')
        return []
      const says = value.observation
      const total = totalWords(say, view, figureDrafts.headlineOf(says, breakdowns))
      const told = total === '' ? figureRules.unaddedWords(say, says.cells) : total
      const { coverageOf: of, coverageReported: reported, coverageExpected: expected } = says
      const coverage =
        reported === ''
          ? ''
          : say('measuring.coverage', {
              units: figureRules.coverageWords(say, { of, reported, expected }),
            })
      const words = [told, coverage].filter(Boolean).join(', ')
      return [`${say.period(about.period)}: ${words}.`]
    })
    .join(' ')
}

function totalWords(
  say: Say,
  { measure }: Laid['view'],
  { numerator, denominator, value }: figureDrafts.Headline,
): string {
  const [above, below] = [parseDecimal(numerator), parseDecimal(denominator)]
  if (above && below && measure.kind === 'share' && /[1-9]/.test(below)) {
    const counts = { numerator: say.number(above), denominator: say.number(below) }
    return `${valueWords(say, measure.unit, share(above, below, 1))} ${say('desk.counts', counts)}`
  }
  const only = parseDecimal(value === '' ? numerator : value)
  return only ? valueWords(say, measure.unit, only) : ''
}
