import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { askedDay } from '#features/plans'
import { roundReading } from '#features/rounds'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { deskAddresses } from '../pages/addresses.ts'
import { deskShown } from '../pages/desk-page.ts'
import { paperPage } from '../pages/paper-page.ts'
import { reportPage } from '../pages/report-page.ts'
import { errorOf, keyIn, nameOf, seenIn, toReport } from './answers.ts'
import { deskOf } from './desk-of.ts'
import { handOverRoute } from './hand-over.ts'
import { answerReport, questionRoutes } from './question-routes.ts'

const home = '/:lang{en|da}/plans/:plan/organisations/:code'
const root = `${home}/rounds/:round`

const desk = route({
  method: 'GET',
  path: `${home}/desk`,
  policy: signedIn,
  handle: async (request) => ({ html: deskShown(request, await deskOf(request)) }),
})

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const key = await keyIn(request)
    if (request.query.get('as-of')) return earlierReport(request, key)
    // Its own people write what stands outside rounds on a page of its own.
    const own = ownPageOf(request, key)
    if (own !== undefined && editionRules.workHere(request.visit.actor, key))
      return seeOther(`${own}${request.url.search}`)
    return answerReport(request, key)
  },
})

/** The report as its reader could read it at the end of the day that the address names. */
async function earlierReport(request: PageRequest, key: ReportKey): Promise<Answer> {
  const version = await request.visit.read((tx) => roundReading.findPlanInForce(tx, key.plan))
  const asOf = askedDay(request, version?.timeZone ?? 'UTC')
  const read = await reportOperations.showReport(request.visit, { ...key, asOf: asOf.moment })
  const organisation = await nameOf(request, key.organisation)
  return { html: reportPage(request, { read, organisation, asOf }) }
}

/** Where an implementation plan or a list of figures is written; undefined for a report of a round. */
function ownPageOf(
  { language }: PageRequest,
  { plan, organisation, round }: ReportKey,
): string | undefined {
  const home = deskAddresses(language, plan)
  const indicator = editionRules.measuredIndicator(round)
  if (indicator !== undefined) return home.figuresOn(organisation, indicator)
  return editionRules.plannedPeriod(round) && home.report(organisation, round)
}

const paper = route({
  method: 'GET',
  path: `${root}/print`,
  policy: signedIn,
  handle: async (request) => {
    const key = await keyIn(request)
    const read = await reportOperations.showReport(request.visit, key)
    return {
      html: paperPage(request, { read, organisation: await nameOf(request, key.organisation) }),
    }
  },
})

type Deed = (request: PageRequest, key: ReportKey, form: Form) => Promise<unknown>

/** A deed that is posted from a report's page: back to it, with what was done or what stands in the way. */
const deed = (path: string, said: string, run: Deed): Route =>
  route({
    method: 'POST',
    path: `${root}/${path}`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const result = await run(request, key, await request.form())
      if (!isRefused(result)) return toReport(request, key, said)
      return answerReport(request, key, { errors: [errorOf(request, result)] })
    },
  })

/** Deeds that need nothing but to have seen the report as it stands. */
const plain = [
  ['send', 'sent', reportOperations.sendReport],
  ['take-back', 'taken-back', reportOperations.takeBackReport],
  ['hand-in', 'handed-in', reportOperations.handInReport],
  ['revise', 'revised', reportOperations.reviseReport],
  ['take', 'taken', reportOperations.takeReport],
] as const

const deeds: readonly Route[] = plain.map(([path, said, act]) =>
  deed(path, said, ({ visit }, key, form) => act(visit, { ...key, ...seenIn(form) })),
)

/** An authority's desk and its reports. */
export const reportRoutes: readonly Route[] = [
  desk,
  handOverRoute,
  show,
  paper,
  ...deeds,
  ...questionRoutes,
]
