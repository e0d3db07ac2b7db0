import { signedIn } from '#kernel/access'
import { receiveForm } from '#kernel/files'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isLanguage, speaker } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Choices } from '#features/workbooks'
import { makeWorkbook, prepareWorkbook, workbookRules } from '#features/workbooks'
import { confirmWorkbook, reviewWorkbook, uploadWorkbook } from './operations.ts'
import { refuseLocked } from './import/belonging-rules.ts'
import { addresses } from './pages/addresses.ts'
import { resultPage } from './pages/result-page.ts'
import { reviewErrors } from './pages/cases.ts'
import { reviewPage } from './pages/review-page.ts'
import { workbookPage } from './pages/workbook-page.ts'
import { differenceRoutes } from './routes/differences.ts'
import { choicesIn } from './routes/given.ts'
import { sentWorkbook } from './routes/sent.ts'
import { mostBytes, receiveSent } from './uploads/receive.ts'

const { errorOf, keyIn, nameOf } = pieces
const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round/workbook'

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => answerWorkbook(request, await keyIn(request)),
})

async function answerWorkbook(
  request: PageRequest,
  key: ReportKey,
  refusal?: Refused,
): Promise<Answer> {
  const { draft } = await prepareWorkbook(request.visit, key)
  const made = workbookPage(request, {
    key,
    report: draft.report,
    locked: refuseLocked(draft),
    mayWrite: editionRules.write(request.visit.actor, key),
    organisation: await nameOf(request, key.organisation),
    errors: refusal ? [{ ...errorOf(request, refusal), field: 'file' }] : [],
  })
  return { html: made, ...(refusal && { status: 409 }) }
}

const download = route({
  method: 'GET',
  path: `${root}/file`,
  policy: signedIn,
  handle: async (request) => {
    const asked = request.query.get('language') ?? request.language
    const say = speaker(isLanguage(asked) ? asked : request.language)
    const { name, bytes } = await makeWorkbook(request.visit, await keyIn(request), say)
    return sentWorkbook(name, bytes)
  },
})

const upload = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: 'stream',
  handle: async (request) => {
    const { visit, body, headers, language } = request
    const key = await keyIn(request)
    allow(editionRules.write, visit, key)
    const form = await receiveForm(body, headers.get('content-type') ?? '', mostBytes)
    const received = await receiveSent(form.file ?? refused('file-missing'))
    if (isRefused(received)) return answerWorkbook(request, key, received)
    const id = await uploadWorkbook(visit, { key, ...received })
    if (isRefused(id)) return answerWorkbook(request, key, id)
    return seeOther(addresses(language, key).upload(id))
  },
})

const review = route({
  method: 'GET',
  path: `${root}/uploads/:upload`,
  policy: signedIn,
  handle: async (request) =>
    answerReview(request, await keyIn(request), { choices: workbookRules.noChoices }),
})

interface Reviewing {
  readonly choices: Choices
  readonly refusal?: Refused
}

async function answerReview(
  request: PageRequest,
  key: ReportKey,
  { choices, refusal }: Reviewing,
): Promise<Answer> {
  const { visit } = request
  const found = await reviewWorkbook(visit, { key, upload: param(request, 'upload'), choices })
  const organisation = await nameOf(request, key.organisation)
  const { upload: shown, laid } = found
  if (shown.content && laid) {
    const atCells = refusal ? reviewErrors(request.say, laid) : []
    const errors = refusal && atCells.length === 0 ? [errorOf(request, refusal)] : atCells
    const page = { upload: shown, content: shown.content, laid, choices, organisation, errors }
    return { html: reviewPage(request, page), ...(refusal && { status: 409 }) }
  }
  if (!shown.outcome) throw notFound()
  const { draft } = await prepareWorkbook(visit, key)
  const result = { upload: shown, tally: shown.outcome, draft, organisation }
  return { html: resultPage(request, result) }
}

const confirm = route({
  method: 'POST',
  path: `${root}/uploads/:upload`,
  policy: signedIn,
  body: 4 * 1024 * 1024,
  handle: async (request) => {
    const key = await keyIn(request)
    const id = param(request, 'upload')
    const form = await request.form()
    const choices = choicesIn(form)
    const seen = form.text('seen')
    const written = await confirmWorkbook(request.visit, { key, upload: id, choices, seen })
    if (!isRefused(written)) return seeOther(addresses(request.language, key).upload(id))
    if (written.refused === 'workbook-expired') return answerWorkbook(request, key, written)
    return answerReview(request, key, { choices, refusal: written })
  },
})

/** Downloading, uploading, reviewing and confirming a workbook. */
export const routes: readonly Route[] = [
  show,
  download,
  upload,
  review,
  confirm,
  ...differenceRoutes,
]
