import type { Tx } from '#kernel/db'
import type { Edition, Line, Report } from '#features/editions'
import { editionReading } from '#features/editions'
import { roundReading, roundRules } from '#features/rounds'
import type { Round } from '#features/rounds'
import { isoOf, shownField } from '../lines/shown.ts'
import { shownQuestions } from '../lines/questions.ts'
import { codeOf } from '../places/places.ts'
import { listBesides } from './store.ts'

/** Something that people recorded, as it is written out beside a package. */
export type Recorded = Readonly<Record<string, unknown>>

/**
 * What people recorded in rounds and reports on a plan's commitments, and outside rounds on its indicators, for whoever writes the plan out:
 * what a coordinator may read, that is from hand-in on, and nothing of what was withdrawn but its stub.
 */
export async function recordedReports(tx: Tx, plan: string): Promise<readonly Recorded[]> {
  const found: Recorded[] = []
  for (const round of (await roundReading.listRounds(tx, plan)).toReversed()) {
    found.push(roundRow(round))
    const context = await editionReading.findRoundContext(tx, { plan, round: round.code })
    for (const organisation of new Set(context?.everyone.map((one) => one.organisation)))
      if (context)
        found.push(...(await rowsOf(tx, await editionReading.getReport(tx, context, organisation))))
  }
  for (const { organisation, code: round } of await listBesides(tx, plan)) {
    const key = { plan, organisation, round }
    const report = await editionReading.findReport(tx, key)
    if (report) found.push(...(await rowsOf(tx, report)))
  }
  return found
}

const roundRow = (round: Round): Recorded => ({
  kind: 'round',
  round: round.code,
  period: round.period,
  openedAt: isoOf(round.openedAt),
  dueOn: roundRules.dueOn(round),
  extensions: roundRules.extensionsOf(round).map(({ organisation }) => ({
    organisation: codeOf(organisation),
    dueOn: roundRules.dueOn(round, organisation),
  })),
  readers: round.readers,
  questions: round.questions,
  events: round.events.map(({ at, ...event }) => ({ ...event, at: isoOf(at) })),
})

async function rowsOf(tx: Tx, report: Report): Promise<readonly Recorded[]> {
  const handedIn = report.editions.filter(({ events }) =>
    events.some(({ act }) => act === 'hand-in'),
  )
  const ids = handedIn.map(({ id }) => id)
  const asked = shownQuestions(report, await editionReading.listQuestions(tx, ids))
  const about = placeOf(report)
  return [
    ...handedIn.flatMap((edition) => editionRows(report, edition)),
    ...asked.map((question) => ({ kind: 'question', ...about, question })),
  ]
}

const placeOf = ({ occasion, organisation }: Report) => ({
  round: occasion.code,
  period: occasion.period,
  organisation: codeOf(organisation),
})

const editionRows = (report: Report, { number, begunAt, events, lines }: Edition): Recorded[] => {
  const about = { ...placeOf(report), edition: number }
  const { round } = report.occasion
  return [
    {
      kind: 'edition',
      ...about,
      begunAt: isoOf(begunAt),
      dueOn: round && roundRules.dueOn(round, report.organisation),
      events: events.map(({ act, at, role }) => ({ act, at: isoOf(at), role })),
    },
    ...lines.flatMap((line) => lineRows(report, about, line)),
  ]
}

/** What stands in a line, whose parts it was closed without, and the stubs of what was withdrawn from it. */
function lineRows(report: Report, about: Recorded, line: Line): Recorded[] {
  const { commitment, part, level, publishedAt, items, withdrawn, closedWithout } = line
  if (level === 'restricted') return []
  const place = { ...about, commitment, part, publishedAt: isoOf(publishedAt) }
  const open = items.filter((item) => item.level !== 'restricted')
  const organisations = closedWithout.map(codeOf)
  return [
    ...open.map((item) => ({ ...place, ...shownField({ report, owns: false }, item) })),
    ...(organisations.length > 0 ? [{ kind: 'closed-without', ...place, organisations }] : []),
    ...withdrawn.map(({ at, ...stub }) => ({
      kind: 'withdrawn',
      ...place,
      ...stub,
      at: isoOf(at),
    })),
  ]
}
