import { signedIn } from '#kernel/access'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { route } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notAllowed } from '#kernel/operations'
import { pieces } from '#features/desk'
import { publicationOperations } from '#features/publication'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { answers } from '#features/people'
import { reportOperations } from '#features/reporting'
import { exerciseCodes } from '#features/sign-in'
import { publishPage } from '../pages/publish-page.ts'

const { answerReport, codeFields, errorOf, keyIn, nameOf, seenIn, toReport } = pieces

const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round'

interface Publishing {
  readonly refusal?: Refused
  readonly leftOut?: readonly string[]
}

async function answerPublishing(
  request: PageRequest,
  key: ReportKey,
  { refusal, ...given }: Publishing = {},
): Promise<Answer> {
  const tried = { ...given, ...(refusal && { errors: [errorOf(request, refusal, codeFields)] }) }
  if (!editionRules.mayDo.publish(request.visit.actor, key)) throw notAllowed()
  const { report } = await reportOperations.showReport(request.visit, key)
  const edition = editionRules.findHandedIn(report)
  if (!edition) return answerReport(request, key, tried)
  const organisation = await nameOf(request, key.organisation)
  const shownCode = await exerciseCodes.shownCodeOf(request.visit)
  const html = publishPage(request, { report, edition, organisation, shownCode, ...tried })
  return refusal ? answers.refusedPage(html, refusal) : { html }
}

function publishOrConsent(request: PageRequest, key: ReportKey, form: Form): Promise<unknown> {
  const { visit } = request
  const given = { ...key, ...seenIn(form), code: form.text('code') }
  const leftOut = form.texts('leave-out')
  if (form.text('go') === 'consent')
    return publicationOperations.consentToReport(visit, { ...given, leftOut })
  return publicationOperations.publishReport(visit, { ...given, leftOut })
}

/** Agreeing to publication, and publishing. */
export const publishRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${root}/publish`,
    policy: signedIn,
    handle: async (request) => answerPublishing(request, await keyIn(request)),
  }),
  route({
    method: 'POST',
    path: `${root}/publish`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const form = await request.form()
      const result = await publishOrConsent(request, key, form)
      const said = form.text('go') === 'consent' ? 'consented' : 'published'
      if (!isRefused(result)) return toReport(request, key, said)
      return answerPublishing(request, key, {
        refusal: result,
        leftOut: form.texts('leave-out'),
      })
    },
  }),
]
