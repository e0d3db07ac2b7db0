import type { BreakdownSays, FigureContent, ObservationSays } from './schema.ts'
import { headlineOf } from './cells.ts'

/** What a fact outside rounds still needs before it can be sent for signature. */
export type FigureNeed =
  | 'value'
  | 'why-missing'
  | 'source'
  | 'difference'
  | 'due'
  | 'upper'
  | 'relative'
  | 'period'
  | 'deciding-body'
  | 'reason'
  | 'unit'
  | 'population'
  | 'from'
  | 'sentence'

/** What a figure still needs: a value or why there is none, a source, and why its parts do not come to its total. */
export function observationNeeds(
  says: ObservationSays,
  breakdowns: readonly BreakdownSays[],
): readonly FigureNeed[] {
  const { state, value, numerator, denominator, words, cells, source, note } = says
  if (state !== 'value') return note === '' ? ['why-missing'] : []
  const needs: FigureNeed[] = []
  const hasNumber = value !== '' || (numerator !== '' && denominator !== '')
  if (!hasNumber && words === '' && cells.length === 0) needs.push('value')
  if (source === '') needs.push('source')
  if (note === '' && headlineOf(says, breakdowns).differences.length > 0) needs.push('difference')
  return needs
}

/** What a target, baseline, definition or choice still needs; `explained`: whether it says why it was changed. */
export function contentNeeds(content: FigureContent, explained: boolean): readonly FigureNeed[] {
  switch (content.noun) {
    case 'target':
      return [...targetNeeds(content), ...decisionNeeds(content.says, explained)]
    case 'baseline': {
      const { state, period, value } = content.says
      const needs: FigureNeed[] = state === 'stated' && value === '' ? ['value'] : []
      if (state === 'stated' && period === '') needs.push('period')
      return [...needs, ...decisionNeeds(content.says, explained)]
    }
    case 'definition': {
      const { unit, population, from, reason } = content.says
      const needs: FigureNeed[] = []
      if (unit === '') needs.push('unit')
      if (population === '') needs.push('population')
      if (content.version > 1 && from === '') needs.push('from')
      if (content.version > 1 && reason === '') needs.push('reason')
      return needs
    }
    case 'observation_use':
    case 'verdict':
      return content.says.sentence === '' ? ['sentence'] : []
  }
}

/** Whoever moves an aim or a starting point says who decided it, and why. */
const decisionNeeds = (
  { decidingBody }: { readonly decidingBody: string },
  explained: boolean,
): readonly FigureNeed[] => [
  ...(decidingBody === '' ? (['deciding-body'] as const) : []),
  ...(explained ? [] : (['reason'] as const)),
]

function targetNeeds({
  says: { kind, value, upper, due, relativeTo },
}: Extract<FigureContent, { noun: 'target' }>): readonly FigureNeed[] {
  const needs: FigureNeed[] = []
  if (kind === 'follow') return relativeTo === '' ? ['relative'] : []
  if (value === '' && kind !== 'maintain') needs.push('value')
  if (kind === 'range' && upper === '') needs.push('upper')
  if (due === '' && (kind === 'reach' || kind === 'milestone' || kind === 'by-the-end'))
    needs.push('due')
  return needs
}
