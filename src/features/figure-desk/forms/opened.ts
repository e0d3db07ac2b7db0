import { addDays, dayOf, parsePeriod, periodEnd } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'
import type { FormKind } from '../addresses.ts'
import { breakdownsOf, contentIn, definitionBefore, saysIn } from '../entries/standing.ts'
import type { Controls } from './controls.ts'
import { definitionControls } from './definition.ts'
import { observationControls } from './observation.ts'
import { baselineControls, targetControls, useControls } from './statements.ts'

/** What a form opens with, and the field that it is about; empty for a new entry. */
export interface Opened {
  readonly of: string
  readonly controls: Controls
}

/** The controls of a form as the list has them now. */
export function standingControls(
  { query, language, visit }: PageRequest,
  view: FiguresView,
  kind: FormKind,
): Opened {
  const field = query.get('field') ?? ''
  const about = figureDrafts.figureField(field)
  switch (kind) {
    case 'observation': {
      const [, period, rival = ''] = about?.noun === 'observation' ? field.split('.') : []
      const today = dayOf(visit.now, view.read.report.version.timeZone)
      const says = saysIn(view, field)
      const controls = observationControls(says, breakdownsOf(view))
      return {
        of: says ? field : '',
        controls: {
          ...controls,
          period: period ?? nextPeriod(view, today),
          rival,
          ...replacing(view, period, says),
        },
      }
    }
    case 'target': {
      const says = about?.noun === 'target' ? contentIn(view, field, 'target')?.says : undefined
      const asked = query.get('kind') === 'milestone' ? { kind: 'milestone' } : {}
      return {
        of: says ? field : '',
        controls: { ...targetControls(says ?? null), ...asked, ...why(view, field) },
      }
    }
    case 'baseline': {
      const says = contentIn(view, 'baseline', 'baseline')?.says ?? null
      return { of: 'baseline', controls: { ...baselineControls(says), ...why(view, 'baseline') } }
    }
    case 'definition': {
      const { version, says } = definitionBefore(view, language)
      return { of: `definition.${version}`, controls: definitionControls(says, language) }
    }
    case 'use': {
      const period = query.get('period') ?? ''
      const of = `use.${period}`
      const says = contentIn(view, of, 'observation_use')?.says ?? null
      return { of, controls: { ...useControls(says), period } }
    }
  }
}

/** The period that most likely comes next; empty where none is over. */
export const proposedPeriod = ({ visit }: Pick<PageRequest, 'visit'>, view: FiguresView): string =>
  nextPeriod(view, dayOf(visit.now, view.read.report.version.timeZone))

/** The reason that was given for an entry. */
const why = ({ entries }: FiguresView, field: string): Controls => {
  const reason = entries.find(({ item }) => item.field === field)?.item.reason
  return reason ? { correction: Object.values(reason)[0] ?? '' } : {}
}

/** A figure of a period that is published elsewhere and is corrected here names it. */
function replacing(
  { series }: FiguresView,
  period: string | undefined,
  says: figureDrafts.ObservationSays | null,
): Controls {
  if (says || period === undefined) return {}
  const own = series.observations.find(
    ({ about, origin }) => about === period && origin === 'package',
  )
  return own ? { replaces: own.id } : {}
}

/** The period after the newest that is known, if it is over; else none is proposed. */
function nextPeriod({ series, entries }: FiguresView, today: string): string {
  const known = [
    ...series.observations.map(({ about }) => about),
    ...entries.map(({ item }) => item.field.split('.')[1] ?? ''),
  ].flatMap((text) => parsePeriod(text) ?? [])
  const newest = known.toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? -1 : 1)).at(-1)
  const day = newest && addDays(periodEnd(newest), 1)
  const next = newest && /^\d{4}$/.test(newest) && day ? day.slice(0, 4) : undefined
  const read = next === undefined ? undefined : parsePeriod(next)
  return read && periodEnd(read) < today ? read : ''
}
