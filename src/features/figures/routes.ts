import { z } from 'zod'
import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { readQuery } from '#kernel/http'
import { notFound, Problem } from '#kernel/operations'
import { askedFields } from '#features/appointments'
import { drawing } from '#features/figure-charts'
import type { DefinitionVersion } from '#features/definitions'
import { readDefinitions } from '#features/definitions'
import type { Seen } from '#features/reading'
import {
  aboutThese,
  besidesSections,
  only,
  planRoute,
  readBesides,
  readReports,
} from '#features/reading'
import { readSaid } from './judgement/store.ts'
import { goneAt, standingOf } from './judgement/stored-rules.ts'
import { indicatorPage } from './pages/indicator.ts'
import {
  readBenchmarks,
  readFigures,
  readSignatures,
  readYardsticks,
  told as toldRules,
  withdrawnFrom,
} from '#features/figure-views'

/** What the address of the page may hold; everything else is refused, so that nobody reads today for another day. */
const query = z.object({
  'as-of': z.string().min(1).optional(),
  definition: z.string().optional(),
  rows: z.string().optional(),
  ...Object.fromEntries(askedFields.map((name) => [name, z.string().optional()])),
})

async function indicator(seen: Seen, tx: Tx, id: string): Promise<Html> {
  readQuery(seen.request, query)
  const measured = only(seen.reading.indicators, id)
  const { asOf, indicators: named } = seen.reading
  const [[view], benchmarks, yardsticks, { opened, closed }, { stubs }, said] = await Promise.all([
    readFigures(tx, seen.reading, id),
    readBenchmarks(tx, seen.reading, id),
    readYardsticks(tx, seen.reading),
    readBesides(tx, seen.request.visit.actor, seen.reading),
    readReports(tx, seen.reading),
    readSaid(tx, seen.reading, id),
  ])
  if (!view) throw notFound()
  const [definitions, signatures] = await Promise.all([
    readDefinitions(tx, seen.reading, measured),
    readSignatures(tx, seen.reading, toldRules.signedOnPage(view)),
  ])
  refuseUnknownVersion(seen, definitions)
  const follows = drawing.followedBy(view)
  const [followed] = follows ? await readFigures(tx, seen.reading, follows) : []
  return indicatorPage(seen, {
    view,
    all: named.map((one) => ({ indicator: one })),
    judged: standingOf(said),
    said,
    gone: goneAt(said.gone, asOf.moment),
    withdrawn: withdrawnFrom(stubs, id),
    benchmarks,
    ...(followed && { followed }),
    yardsticks,
    definitions,
    signatures,
    besides: besidesSections(seen, {
      opened: aboutThese(opened, [id]),
      closed: aboutThese(closed, [id]),
    }),
  })
}

/** A version of the definition that the address asks for and nobody has stated, or had on that day, is not there. */
function refuseUnknownVersion({ request }: Seen, definitions: readonly DefinitionVersion[]): void {
  const asked = request.query.get('definition')
  if (asked === null || definitions.some(({ version }) => String(version) === asked)) return
  const count = definitions.length
  throw new Problem(404, 'definition-unknown', {
    asked,
    count,
    newest: definitions.at(-1)?.version ?? 1,
  })
}

/** The page of one figure. */
export const figureRoutes: readonly Route[] = [planRoute('/indicators/:id', indicator)]
