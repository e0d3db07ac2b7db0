import { signedIn } from '#kernel/access'
import type { Period } from '#kernel/clock'
import { dayOf, parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import type { PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { allow, notFound } from '#kernel/operations'
import { workbookType } from '#kernel/sheets'
import { editionRules } from '#features/editions'
import { planReading } from '#features/reporting'
import { roundReading } from '#features/rounds'
import { listViews } from '#features/saved-views'
import { coveragePages } from '../addresses.ts'
import { readMatrix } from '../matrix/reading.ts'
import { viewIn } from '../matrix/rules.ts'
import type { Matrix } from '../matrix/schema.ts'
import { coveragePage } from '../pages/coverage-page.ts'
import { matrixCsv } from '../pages/matrix-csv.ts'
import { matrixWorkbook } from '../pages/matrix-workbook.ts'
import { fillsAs } from '../pages/shown.ts'
import { sentFile } from './sent.ts'

const root = '/:lang{en|da}/plans/:plan/coverage'

/** The plan in the address, for those who have a part in it; the same for the others whatever there is. */
function planIn(request: PageRequest): string {
  const plan = param(request, 'plan')
  allow(editionRules.enterPlan, request.visit, { plan })
  return plan
}

/** The matrix that the address names. */
function matrixIn(request: PageRequest): Promise<Matrix> {
  const plan = planIn(request)
  const period = parsePeriod(param(request, 'period').replace(/^(\d{4})-(\d{4})$/, '$1/$2'))
  if (period === undefined) throw notFound()
  return readMatrix(request.visit, { plan, period })
}

const nearest = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    return seeOther(coveragePages(request.language, plan).of(await periodNow(request, plan)))
  },
})

/** The period that somebody plans for and that today lies in; else the newest; else this year. */
async function periodNow({ visit }: PageRequest, plan: string): Promise<Period> {
  const [version, periods] = await visit.read(async (tx) => [
    await roundReading.findPlanInForce(tx, plan),
    await planReading.listAllPlanPeriods(tx, plan),
  ])
  if (!version) throw notFound()
  const day = dayOf(visit.now, version.timeZone)
  const around = periods.find((one) => periodStart(one) <= day && day <= periodEnd(one))
  const year: Period = `${Number(day.slice(0, 4))}`
  return around ?? periods[0] ?? year
}

const show = route({
  method: 'GET',
  path: `${root}/:period`,
  policy: signedIn,
  handle: async (request) => {
    const matrix = await matrixIn(request)
    const pages = coveragePages(request.language, matrix.version.plan)
    const view = viewIn(request.query)
    const fills = fillsAs(request.visit.actor, matrix.version.plan)
    const views = await listViews(request.visit, null)
    return { html: coveragePage(request, { matrix, pages, view, fills, views }) }
  },
})

const download = route({
  method: 'GET',
  path: `${root}/:period/csv`,
  policy: signedIn,
  handle: async (request) => {
    const { say } = request
    const matrix = await matrixIn(request)
    const name = `${nameOf(request, matrix)}.csv`
    return new Response(matrixCsv(say, matrix, takingOf(request)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  },
})

const takingOf = ({ visit, exercise }: PageRequest) => ({ now: visit.now, exercise })

/** What the matrix is called as a file, without what kind of file it is. */
const nameOf = ({ say }: PageRequest, { version, period }: Matrix): string =>
  `${version.plan}-${say('coverage.csv-name')}-${period.replace('/', '-')}`

const downloadWorkbook = route({
  method: 'GET',
  path: `${root}/:period/xlsx`,
  policy: signedIn,
  handle: async (request) => {
    const matrix = await matrixIn(request)
    const bytes = matrixWorkbook(request.say, matrix, takingOf(request))
    return sentFile({ name: `${nameOf(request, matrix)}.xlsx`, bytes }, workbookType)
  },
})

/** Who does what for every commitment: a page, and the same as a table to take along. */
export const coverageRoutes: readonly Route[] = [nearest, show, download, downloadWorkbook]
