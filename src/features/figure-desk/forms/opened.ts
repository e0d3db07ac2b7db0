import { addDays, dayOf, parsePeriod, periodEnd } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'
import type { FormKind } from '../addresses.ts'
import { breakdownsOf, contentIn, definitionBefore, entryIn, saysIn } from '../entries/standing.ts'
import type { Controls } from './controls.ts'
import { definitionControls } from './definition.ts'
import { observationControls } from './observation.ts'
import { baselineControls, targetControls, useControls, verdictControls } from './statements.ts'

/** What a form opens with, and the field that it is about; empty for a new entry. */
export interface Opened {
  readonly of: string
  readonly controls: Controls
}

type Open = (request: PageRequest, view: FiguresView) => Opened

/** The controls of a form as the list has them now. */
export const standingControls = (request: PageRequest, view: FiguresView, kind: FormKind): Opened =>
  openers[kind](request, view)

const openers: Readonly<Record<FormKind, Open>> = {
  observation: openedFigure,
  target: ({ query }, view) => {
    const field = query.get('field') ?? ''
    const says = contentIn(view, field, 'target')?.says ?? null
    const asked = query.get('kind') === 'milestone' ? { kind: 'milestone' } : {}
    const controls = { ...targetControls(says), ...asked, ...why(view, field) }
    return { of: says ? field : '', controls }
  },
  baseline: (_, view) => {
    const says = contentIn(view, 'baseline', 'baseline')?.says ?? null
    return { of: 'baseline', controls: { ...baselineControls(says), ...why(view, 'baseline') } }
  },
  definition: ({ language }, view) => {
    const { version, says } = definitionBefore(view, language)
    return { of: `definition.${version}`, controls: definitionControls(says, language) }
  },
  use: ({ query }, view) => {
    const period = query.get('period') ?? ''
    const of = `use.${period}`
    const says = contentIn(view, of, 'observation_use')?.says ?? null
    return { of, controls: { ...useControls(says), period } }
  },
  verdict: ({ query }, view) => {
    const period = query.get('period') ?? ''
    const of = `verdict.${period}`
    const says = contentIn(view, of, 'verdict')?.says ?? null
    return { of, controls: { ...verdictControls(says), period } }
  },
}

function openedFigure(request: PageRequest, view: FiguresView): Opened {
  const field = request.query.get('field') ?? ''
  const isFigure = figureDrafts.figureField(field)?.noun === 'observation'
  const [, period, rival = ''] = isFigure ? field.split('.') : []
  const says = saysIn(view, field)
  return {
    of: says ? field : '',
    controls: {
      ...observationControls(says, breakdownsOf(view)),
      period: period ?? proposedPeriod(request, view),
      rival,
      ...replacing(view, period, says),
      ...whyOfDraft(view, field),
    },
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

/** A reason of before is not that of the next change. */
const whyOfDraft = (view: FiguresView, field: string): Controls =>
  entryIn(view, field)?.item.draft ? why(view, field) : {}

/** A figure of a period that is published elsewhere and is corrected here names it: the plan's, or one of a report. */
function replacing(
  { series, read }: FiguresView,
  period: string | undefined,
  says: figureDrafts.ObservationSays | null,
): Controls {
  if (says || period === undefined) return {}
  const own = series.observations.find(
    ({ about, origin, organisation }) =>
      about === period && (origin === 'package' || organisation === read.report.organisation),
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
