import { hasRole, signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { deskAddresses } from '../pages/addresses.ts'
import { askId } from '../pages/asking.ts'
import type { ReportPage } from '../pages/report-page.ts'
import { reportPage } from '../pages/report-page.ts'
import { errorOf, keyIn, nameOf, saidIn, seenIn, toReport } from './answers.ts'
import { beforeOf } from './before.ts'
import { absentIn, waitsIn } from './waits.ts'

const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round'

/** A report's page, with what stands in the way and what was typed. */
export async function answerReport(
  request: PageRequest,
  key: ReportKey,
  { errors = [], ...tried }: Pick<ReportPage, 'errors' | 'tried' | 'answered'> = {},
): Promise<Answer> {
  const read = await reportOperations.showReport(request.visit, key)
  const organisation = await nameOf(request, key.organisation)
  const said = saidIn(request)
  const waits = read.owns ? await waitsIn(request, read.report) : new Map()
  const absent = read.owns ? await absentIn(request, read.report) : new Map()
  const isCoordinator = hasRole(request.visit.actor, ['coordinator'], { plan: key.plan })
  const compared = isCoordinator && !read.owns && { before: await beforeOf(request, read.report) }
  const given = { read, organisation, errors, said, waits, absent, ...compared }
  const html = reportPage(request, { ...given, ...tried })
  return { html, status: errors.length > 0 ? 409 : 200 }
}

const ask = route({
  method: 'POST',
  path: `${root}/ask`,
  policy: signedIn,
  handle: async (request) => {
    const key = await keyIn(request)
    const form = await request.form()
    const typed = {
      commitment: form.text('commitment'),
      field: form.text('field'),
      passage: form.text('passage'),
      sentence: form.text('sentence'),
      text: form.text('text'),
    }
    const { commitment, field, text } = typed
    const passage = typed.passage.trim() || (form.texts('words')[Number(typed.sentence) - 1] ?? '')
    const given = { ...key, ...seenIn(form), commitment, field, passage, text }
    const asked = await reportOperations.askQuestion(request.visit, given)
    if (!isRefused(asked)) return toReport(request, key, 'asked')
    const errors = [
      errorOf(request, asked, {
        'passage-not-there': askId('passage', typed),
        'question-missing': askId('text', typed),
      }),
    ]
    return answerReport(request, key, { errors, tried: typed })
  },
})

/** Back to the line at which the question was answered. */
function toLine({ language }: PageRequest, key: ReportKey, commitment: string): Response {
  const line = deskAddresses(language, key.plan).line(key.organisation, key.round, commitment)
  return seeOther(`${line}?said=answered`)
}

const answer = route({
  method: 'POST',
  path: `${root}/answer`,
  policy: signedIn,
  handle: async (request) => {
    const key = await keyIn(request)
    const form = await request.form()
    const [question, text] = [form.text('question'), form.text('text')]
    const answered = await reportOperations.answerQuestion(request.visit, {
      ...key,
      question,
      text,
    })
    const at = form.text('line')
    if (!isRefused(answered))
      return /^[a-z0-9-]+$/.test(at) ? toLine(request, key, at) : toReport(request, key, 'answered')
    const errors = [errorOf(request, answered, { 'answer-missing': `answer-${question}` })]
    return answerReport(request, key, { errors, answered: { question, text } })
  },
})

/** Questions about a report, and their answers. */
export const questionRoutes: readonly Route[] = [ask, answer]
