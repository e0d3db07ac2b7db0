import type { Language } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { figureDrafts } from '#features/indicators'
import type { FiguresView, GivenEntry } from '#features/measuring'
import { figureRules } from '#features/measuring'
import type { FormKind } from '../addresses.ts'
import { breakdownsOf, contentIn, definitionBefore, saysIn } from '../entries/standing.ts'
import type { Controls, Misread } from './controls.ts'
import { tooLong } from './controls.ts'
import { definitionIn, definitionLimits, goneConfirmed, isTolerance } from './definition.ts'
import { observationField, observationIn, observationLimits } from './observation.ts'
import { scaled } from './scale.ts'
import {
  baselineIn,
  baselineLimits,
  confirmedIn,
  targetIn,
  targetLimits,
  useIn,
  useLimits,
  verdictIn,
  verdictLimits,
} from './statements.ts'

/** What a form holds as an entry, or why it cannot be one. */
export type Entered = GivenEntry | readonly Misread[]

export const isMisread = (entered: Entered | Controls): entered is readonly Misread[] =>
  Array.isArray(entered)

const limits = {
  observation: observationLimits,
  target: targetLimits,
  baseline: baselineLimits,
  definition: definitionLimits,
  use: useLimits,
  verdict: verdictLimits,
} as const

/** Reads a form of one kind as an entry of the list. */
export function enteredIn(
  kind: FormKind,
  controls: Controls,
  view: FiguresView,
  language: Language,
): Entered {
  const long = tooLong(controls, limits[kind])
  if (long.length > 0) return long
  switch (kind) {
    case 'observation':
      return observationEntered(controls, view)
    case 'target':
      return targetEntered(controls, view)
    case 'baseline':
      return baselineEntered(controls, view)
    case 'definition':
      return definitionEntered(controls, view, language)
    case 'use':
      return useEntered(controls)
    case 'verdict':
      return verdictEntered(controls)
  }
}

const seenIn = ({ seen = '0' }: Controls): number => (/^\d{1,6}$/.test(seen) ? Number(seen) : 0)

const misread = (
  control: string,
  code: string,
  values: Refused['values'] = {},
): readonly Misread[] => [{ control, refusal: refused(code, values) }]

function observationEntered(controls: Controls, view: FiguresView): Entered {
  const { period = '', rival = '', correction = '', of = '' } = controls
  if (period === '') return misread('period', 'period-missing')
  const field = observationField(controls)
  if (field === undefined)
    return observationField({ period }) === undefined
      ? [{ control: 'period', refusal: refused('period-unknown', { period }) }]
      : [{ control: 'rival', refusal: refused('rival-key', { rival }) }]
  const standing = saysIn(view, field)
  // A period typed anew may stand in the list already: its figure is opened, never written over unseen.
  if (field !== of && standing) return misread('period', 'period-stands')
  const meant = scaled(controls, view, standing)
  if (isMisread(meant)) return meant
  const [, about = ''] = field.split('.')
  const before = standing && figureRules.recounted(standing, view.definitions, about)
  const observation = observationIn(meant, breakdownsOf(view), before)
  const seen = field === of ? seenIn(controls) : 0
  return { field, value: { observation, correction }, seen }
}

function baselineEntered(controls: Controls, view: FiguresView): Entered {
  const meant = scaled(controls, view, contentIn(view, 'baseline', 'baseline')?.says ?? null)
  if (isMisread(meant)) return meant
  const { correction = '' } = controls
  return {
    field: 'baseline',
    value: { baseline: baselineIn(meant), correction, ...confirmedIn(controls) },
    seen: seenIn(controls),
  }
}

function targetEntered(controls: Controls, view: FiguresView): Entered {
  const { relativeTo = '', correction = '', of = '' } = controls
  const meant = scaled(controls, view, contentIn(view, of, 'target')?.says ?? null)
  if (isMisread(meant)) return meant
  const target = targetIn(meant)
  if (!target) return misread('relativeTo', 'unknown-indicator', { indicator: relativeTo })
  if (target.kind === 'follow' && relativeTo === '') return misread('relativeTo', 'follow-missing')
  const field = targetField(controls, view, target)
  return {
    field,
    value: { target, correction, ...confirmedIn(controls) },
    seen: seenIn(controls),
  }
}

function definitionEntered(controls: Controls, view: FiguresView, language: Language): Entered {
  const { version, says } = definitionBefore(view, language)
  const { tolerance = '' } = controls
  if (!isTolerance(tolerance)) return misread('tolerance', 'tolerance-outside')
  const definition = definitionIn(controls, says, language)
  if (!definition) return misread('dimension-0', 'definition-unreadable')
  const { correction = '' } = controls
  const going = figureRules.categoriesGone(view, definition)
  if (going && controls[goneConfirmed] !== 'yes') {
    const at = definition.breakdowns.findIndex(({ dimension }) => dimension === going.dimension)
    return misread(at < 0 ? 'dimension-0' : `categories-${at}`, 'category-figures', going.values)
  }
  return {
    field: `definition.${version}`,
    value: { definition, correction, ...(going ? { confirmed: ['category-figures'] } : {}) },
    seen: seenIn(controls),
  }
}

function useEntered(controls: Controls): Entered {
  const { period = '', correction = '' } = controls
  const field = `use.${period}`
  const use = useIn(controls)
  if (!use || !figureDrafts.figureField(field)) return misread('uses', 'use-missing')
  return { field, value: { use, correction }, seen: seenIn(controls) }
}

function verdictEntered(controls: Controls): Entered {
  const { period = '', correction = '' } = controls
  const field = `verdict.${period}`
  const verdict = verdictIn(controls)
  if (!verdict || !figureDrafts.figureField(field)) return misread('verdict', 'verdict-missing')
  return { field, value: { verdict, correction }, seen: seenIn(controls) }
}

const mayBeKey = /[^a-z0-9]+/g

/** The field of a target: the one that was opened, else a new one named for what is aimed at by when. */
function targetField(
  { of = '' }: Controls,
  { entries }: FiguresView,
  { kind, due }: figureDrafts.TargetSays,
): string {
  if (figureDrafts.figureField(of)?.noun === 'target') return of
  const key = `${kind}-${due}`.toLowerCase().replace(mayBeKey, '-').slice(0, 34).replace(/-+$/, '')
  const taken = new Set(entries.map(({ item }) => item.field))
  const names = [`target.${key}`, ...[2, 3, 4, 5, 6, 7, 8, 9].map((at) => `target.${key}-${at}`)]
  return names.find((name) => !taken.has(name)) ?? `target.${key}-10`
}
