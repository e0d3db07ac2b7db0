import type { Say, TextIn } from '#kernel/i18n'
import { figureDrafts } from '#features/indicators'
import { reportRules } from '#features/reporting'
import type { Report } from '#features/editions'
import type { Warning } from '../reading/warnings.ts'

/** What an indicator is called, in the visitor's language where it has a name in it. */
export const indicatorName = (
  say: Say,
  { occasion }: Pick<Report, 'occasion'>,
): TextIn | undefined => occasion.indicator?.name && say.text(occasion.indicator.name)

/** What a field of a list of figures is called; undefined for a field of another kind of report. */
export function entryName(say: Say, field: string): string | undefined {
  const step = reportRules.stepOf(field)
  if (step) return reportRules.jumpName(say, step.indicator, step.period)
  const about = figureDrafts.figureField(field)
  switch (about?.noun) {
    case 'observation':
      return observationName(say, say.period(about.period), field)
    case 'use':
      return say('measuring.field-use', { period: say.period(about.period) })
    case 'verdict':
      return say('measuring.field-verdict', { period: say.period(about.period) })
    case 'target':
      return say('measuring.field-target')
    case 'baseline':
      return say('measuring.field-baseline')
    case 'definition':
      return say('measuring.field-definition', { version: about.version })
    case undefined:
      return undefined
  }
}

/** One that stands beside the figure of its period is told apart by its short name. */
function observationName(say: Say, period: string, field: string): string {
  const rival = figureDrafts.rivalIn(field)
  return rival === null
    ? say('measuring.field-observation', { period })
    : say('measuring.field-rival', { period, rival })
}

/** What a dimension is called as a heading: »Politikreds« for `district`; its code without hyphens where it has no name. */
export const dimensionName = (say: Say, dimension: string): string =>
  say('definitions.dimension', { dimension, words: dimension.replaceAll('-', ' ') })

/** What looks like a slip, in a sentence. */
export const warningWords = (say: Say, { code, values }: Warning): string =>
  say(`measuring.warning-${code}`, values)
