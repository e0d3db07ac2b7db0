import { hasRole, signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notAllowed } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { Report, ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { answers } from '#features/people'
import { reportOperations } from '#features/reporting'
import { exerciseCodes } from '#features/sign-in'
import { showFiguresToSign } from '../figures/reading.ts'
import { signPage } from '../pages/sign-page.ts'

const {
  absentIn,
  answerReport,
  codeFields,
  earlierOf,
  errorOf,
  keyIn,
  nameOf,
  seenIn,
  toReport,
  waitsIn,
} = pieces

const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round'

interface Tried {
  readonly refusal?: Refused
  readonly remark?: string
}

const fields = { ...codeFields, 'remark-missing': 'remark' }

async function answerSigning(
  request: PageRequest,
  key: ReportKey,
  { refusal, ...given }: Tried = {},
): Promise<Answer> {
  const tried = { ...given, ...(refusal && { errors: [errorOf(request, refusal, fields)] }) }
  const { report, owns, signerWrote, jumps } = await reportOperations.showReport(request.visit, key)
  if (!owns || !hasRole(request.visit.actor, ['approver'], key)) throw notAllowed()
  const edition = editionRules.findUnderWay(report)
  const state = edition && editionRules.stateOf(edition.events)
  if (!edition || (state !== 'awaiting-signature' && state !== 'signed'))
    return answerReport(request, key, tried)
  const organisation = await nameOf(request, key.organisation)
  const earlier = await earlierOf(request, report)
  const waits = await waitsIn(request, report)
  const absent = await absentIn(request, report)
  const shownCode = await exerciseCodes.shownCodeOf(request.visit)
  const published = await publishedOf(request, report)
  const signed = { report, edition, organisation, signerWrote, earlier, waits, absent, jumps }
  const html = signPage(request, { ...signed, shownCode, ...published, ...tried })
  return refusal ? answers.refusedPage(html, refusal) : { html }
}

/** Of figures outside rounds: what everybody reads of the indicator, and would read. */
async function publishedOf({ visit }: PageRequest, { plan, organisation, occasion }: Report) {
  if (!occasion.indicator) return {}
  return showFiguresToSign(visit, { plan, organisation, indicator: occasion.indicator.id })
}

/** Signing, and sending back. */
export const signRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${root}/sign`,
    policy: signedIn,
    handle: async (request) => answerSigning(request, await keyIn(request)),
  }),
  route({
    method: 'POST',
    path: `${root}/sign`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const form = await request.form()
      const given = { ...key, ...seenIn(form), code: form.text('code') }
      const both = form.text('go') === 'hand-in'
      const act = both ? reportOperations.signAndHandInReport : reportOperations.signReport
      const signed = await act(request.visit, given)
      if (!isRefused(signed)) return toReport(request, key, both ? 'handed-in' : 'signed')
      return answerSigning(request, key, { refusal: signed })
    },
  }),
  route({
    method: 'POST',
    path: `${root}/return`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const form = await request.form()
      const remark = form.text('remark')
      const given = { ...key, ...seenIn(form), remark }
      const returned = await reportOperations.returnReport(request.visit, given)
      if (!isRefused(returned)) return toReport(request, key, 'returned')
      return answerSigning(request, key, { refusal: returned, remark })
    },
  }),
]
