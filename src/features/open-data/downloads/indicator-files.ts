import { z } from 'zod'
import { anyone } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Route } from '#kernel/http'
import { param, readQuery, route } from '#kernel/http'
import { languages, speaker } from '#kernel/i18n'
import { notFound, Problem } from '#kernel/operations'
import { drawing } from '#features/figure-charts'
import type { FileName, MadeFile } from '#features/figures'
import { figureFiles } from '#features/figures'
import type { IndicatorView } from '#features/figure-views'
import { readBenchmarks, readFigures, readYardsticks } from '#features/figure-views'
import { only, readPlan } from '#features/reading'
import { dayQuery } from '../lists.ts'

const folder = '/api/v1/plans/:plan/indicators/:id'

// A file is kept for all who ask for its address: its language stands there, and not in who asks.
const fileQuery = dayQuery.extend({ lang: z.enum(languages).default('en') })
const chartQuery = fileQuery.extend({ dimension: z.string().optional() })

/** Of which breakdown a drawing is asked for; 404 where the indicator is not broken down so. */
function dimensionIn(view: IndicatorView, asked: string | undefined) {
  if (asked === undefined) return {}
  const known = drawing.dimensionsOf(view)
  if (known.includes(asked)) return { dimension: asked }
  const values = { asked: asked.slice(0, 40), known: known.join(', '), count: known.length }
  throw new Problem(404, 'dimension-unknown', values)
}

/** A file of one indicator, as of the day and in the language that the address names. */
const fileRoute = (file: FileName): Route =>
  route({
    method: 'GET',
    path: `${folder}/${file}`,
    policy: anyone,
    cached: true,
    handle: (request) => {
      const asked = readQuery(request, file === 'chart.svg' ? chartQuery : fileQuery)
      const dimension = 'dimension' in asked ? asked.dimension : undefined
      return request.visit.read(async (tx) => {
        const reading = await readPlan(tx, request, param(request, 'plan'))
        const { id } = only(reading.indicators, param(request, 'id'))
        const [view] = await readFigures(tx, reading, id)
        if (!view) throw notFound()
        const follows = drawing.followedBy(view)
        const [followed] = follows ? await readFigures(tx, reading, follows) : []
        const made = figureFiles.makeFile(
          {
            say: speaker(asked.lang),
            ...dimensionIn(view, typeof dimension === 'string' ? dimension : undefined),
            reading,
            view,
            ...(followed && { followed }),
            benchmarks: await readBenchmarks(tx, reading, id),
            yardsticks: await readYardsticks(tx, reading),
            said: await figureFiles.readSaid(tx, reading, id),
            origin: request.url.origin,
            day: reading.asOf.day ?? dayOf(request.visit.now, reading.version.head.timeZone),
            exercise: request.exercise,
          },
          file,
        )
        if (!made) throw notFound()
        return sent(made, { file, day: reading.asOf.day })
      })
    },
  })

function sent(
  { name, type, body }: MadeFile,
  { file, day }: { readonly file: FileName; readonly day: Day | null },
): Response {
  const headers = new Headers({ 'content-type': type })
  // A drawing and a description are looked at; values are kept.
  const how = file === 'chart.svg' || file.endsWith('metadata.json') ? 'inline' : 'attachment'
  headers.set('content-disposition', `${how}; filename="${name}"`)
  if (file === 'values.csv' || file === 'assessments.csv')
    headers.set(
      'link',
      `<${file}-metadata.json${day === null ? '' : `?as-of=${day}`}>; rel="describedby"; type="application/csvm+json"`,
    )
  return new Response(body, { headers })
}

/** What can be taken along of each indicator. */
export const indicatorFileRoutes: readonly Route[] = figureFiles.fileNames.map(fileRoute)
