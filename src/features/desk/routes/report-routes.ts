import { hasRole, signedIn } from '#kernel/access'
import { attachment } from '#kernel/files'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notAllowed, notFound } from '#kernel/operations'
import { publicationOperations } from '#features/publication'
import type { ReadReport, ReportKey } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import { deskShown } from '../pages/desk-page.ts'
import type { FieldError } from '../pages/frame.ts'
import { publishPage } from '../pages/publish-page.ts'
import { signPage } from '../pages/sign-page.ts'
import { withdrawPage } from '../pages/withdraw-page.ts'
import { codeFields, codesIn, errorOf, keyIn, nameOf, seenIn, toReport } from './answers.ts'
import { answerReport, questionRoutes } from './question-routes.ts'

const home = '/:lang{en|da}/plans/:plan/organisations/:code'
const root = `${home}/rounds/:round`

const desk = route({
  method: 'GET',
  path: `${home}/desk`,
  policy: signedIn,
  handle: async (request) => {
    const { plan, organisation } = await reportOperations.findKey(request.visit, codesIn(request))
    const shown = await reportOperations.showDesk(request.visit, { plan, organisation })
    const name = await nameOf(request, organisation)
    return { html: deskShown(request, { desk: shown, organisation: name }) }
  },
})

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => answerReport(request, await keyIn(request)),
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

interface Tried {
  readonly errors?: readonly FieldError[]
  readonly remark?: string
}

async function answerSigning(
  request: PageRequest,
  key: ReportKey,
  tried: Tried = {},
): Promise<Answer> {
  const { report, owns, signerWrote } = await reportOperations.showReport(request.visit, key)
  if (!owns || !hasRole(request.visit.actor, ['approver'], key)) throw notAllowed()
  const edition = reportRules.findUnderWay(report)
  if (!edition || reportRules.stateOf(edition.events) !== 'awaiting-signature')
    return answerReport(request, key, tried)
  const organisation = await nameOf(request, key.organisation)
  const html = signPage(request, { report, edition, organisation, signerWrote, ...tried })
  return { html, status: tried.errors ? 422 : 200 }
}

const signing: readonly Route[] = [
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
      return answerSigning(request, key, { errors: [errorOf(request, signed, codeFields)] })
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
      const errors = [errorOf(request, returned, { 'remark-missing': 'remark' })]
      return answerSigning(request, key, { errors, remark })
    },
  }),
]

interface Publishing {
  readonly errors?: readonly FieldError[]
  readonly leftOut?: readonly string[]
}

async function answerPublishing(
  request: PageRequest,
  key: ReportKey,
  tried: Publishing = {},
): Promise<Answer> {
  if (!reportRules.mayDo.publish(request.visit.actor, key)) throw notAllowed()
  const { report } = await reportOperations.showReport(request.visit, key)
  const edition = reportRules.findHandedIn(report)
  if (!edition) return answerReport(request, key, tried)
  const organisation = await nameOf(request, key.organisation)
  const html = publishPage(request, { report, edition, organisation, ...tried })
  return { html, status: tried.errors ? 422 : 200 }
}

function publishOrConsent(request: PageRequest, key: ReportKey, form: Form): Promise<unknown> {
  const { visit } = request
  const given = { ...key, ...seenIn(form), code: form.text('code') }
  const leftOut = form.texts('leave-out')
  if (form.text('go') === 'consent')
    return publicationOperations.consentToReport(visit, { ...given, leftOut })
  return publicationOperations.publishReport(visit, { ...given, leftOut })
}

const publishing: readonly Route[] = [
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
      const errors = [errorOf(request, result, codeFields)]
      return answerPublishing(request, key, { errors, leftOut: form.texts('leave-out') })
    },
  }),
]

async function answerWithdrawing(
  request: PageRequest,
  key: ReportKey,
  tried: { readonly errors?: readonly FieldError[]; readonly chosen?: string } = {},
): Promise<Answer> {
  if (!reportRules.withdraw(request.visit.actor, key)) throw notAllowed()
  const read: ReadReport = await reportOperations.showReport(request.visit, key)
  const organisation = await nameOf(request, key.organisation)
  const lines = read.lines.map(({ line }) => line)
  const html = withdrawPage(request, { ...read, lines, organisation, ...tried })
  return { html, status: tried.errors ? 422 : 200 }
}

type Target = Parameters<typeof publicationOperations.withdrawReport>[1]['target']

function targetIn(chosen: string): Target | null {
  const [kind, ...rest] = chosen.split(':')
  const which = rest.join(':')
  if (kind === 'fact' && which !== '') return { kind, fact: which }
  return kind === 'line' && which !== '' ? { kind, commitment: which } : null
}

const withdrawing: readonly Route[] = [
  route({
    method: 'GET',
    path: `${root}/withdraw`,
    policy: signedIn,
    handle: async (request) => answerWithdrawing(request, await keyIn(request)),
  }),
  route({
    method: 'POST',
    path: `${root}/withdraw`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const form = await request.form()
      const chosen = form.text('target')
      const [target, ground] = [
        targetIn(chosen),
        (['danger', 'law'] as const).find((one) => one === form.text('ground')),
      ]
      const result: unknown =
        target && ground
          ? await publicationOperations.withdrawReport(request.visit, {
              ...key,
              target,
              ground,
              code: form.text('code'),
            })
          : missing(target ? 'ground' : 'target')
      if (!isRefused(result)) return toReport(request, key, 'withdrawn')
      const fields = { ...codeFields, 'target-missing': 'target', 'ground-missing': 'ground' }
      return answerWithdrawing(request, key, { errors: [errorOf(request, result, fields)], chosen })
    },
  }),
]

const missing = (what: 'target' | 'ground'): Refused => ({ refused: `${what}-missing`, values: {} })

/** A file that is evidence: something to save, never to show. */
const evidence = route({
  method: 'GET',
  path: '/:lang{en|da}/plans/:plan/evidence/:fact',
  policy: () => true,
  handle: (request) => openFile(request),
})

async function openFile(request: PageRequest): Promise<Response> {
  const which = { plan: param(request, 'plan'), fact: param(request, 'fact') }
  if (!/^[0-9a-f-]{36}$/.test(which.fact)) throw notFound()
  const file = await publicationOperations.openEvidence(request.visit, which)
  return attachment(file.attachment, file.chunk)
}

/** A report from its desk to the public. */
export const reportRoutes: readonly Route[] = [
  desk,
  show,
  ...deeds,
  ...questionRoutes,
  ...signing,
  ...publishing,
  ...withdrawing,
  evidence,
]
