import { figurePieces } from '#features/figure-desk'
import { signedIn } from '#kernel/access'
import { parsePeriod } from '#kernel/clock'
import { receiveForm } from '#kernel/files'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { Answers } from '#features/figure-tables'
import type { FiguresKey } from '#features/measuring'
import { fewerId, fewerUnsaid } from './laying/headline-rules.ts'
import { mostBytes, receiveTable } from './laying/receive.ts'
import { answerFigures, confirmFigures, reviewFigures, uploadFigures } from './operations.ts'
import { importPage } from './pages/import-page.ts'
import { reviewPage } from './pages/review-page.ts'

const { addresses, proposedPeriod, figuresKeyIn, listRoot, placedIn, beginsAnew } = figurePieces

const show = route({
  method: 'GET',
  path: `${listRoot}/import`,
  policy: signedIn,
  handle: (request) => answerImport(request, {}),
})

interface Tried {
  readonly controls?: figurePieces.Controls
  readonly refusal?: Refused
}

async function answerImport(request: PageRequest, { controls, refusal }: Tried): Promise<Answer> {
  const placed = await placedIn(request)
  const { key, view } = placed
  allow(editionRules.write, request.visit, key)
  if (!view.possible.includes('write') && !beginsAnew(placed))
    return seeOther(addresses(request.language, key).list)
  const standing = { period: request.query.get('period') ?? proposedPeriod(request, view) }
  const errors = refusal ? [{ ...pieces.errorOf(request, refusal), field: fieldOf(refusal) }] : []
  const html = importPage(request, { ...placed, controls: controls ?? standing, errors })
  return { html, status: refusal ? 422 : 200 }
}

const fieldOf = ({ refused: code }: Refused): string =>
  code === 'period-unknown' ? 'period' : 'pasted'

const upload = route({
  method: 'POST',
  path: `${listRoot}/import`,
  policy: signedIn,
  body: 'stream',
  handle: async (request) => {
    const { visit, body, headers } = request
    const key = await figuresKeyIn(request)
    allow(editionRules.write, visit, key)
    const form = await receiveForm(
      body,
      headers.get('content-type') ?? '',
      mostBytes,
      'windows-1252',
    )
    const controls: figurePieces.Controls = Object.fromEntries(form.fields)
    const [period = '', source = ''] = [controls['period']?.trim(), controls['source']?.trim()]
    const came = await receiveTable(form)
    if (isRefused(came)) return answerImport(request, { controls, refusal: came })
    if (period !== '' && !parsePeriod(period))
      return answerImport(request, { controls, refusal: refused('period-unknown', { period }) })
    const asked = { period, source: source.slice(0, 500) }
    const id = await uploadFigures(visit, { key, ...came, asked })
    if (isRefused(id)) return answerImport(request, { controls, refusal: id })
    return seeOther(addresses(request.language, key).upload(id))
  },
})

const review = route({
  method: 'GET',
  path: `${listRoot}/uploads/:upload`,
  policy: signedIn,
  handle: (request) => answerReview(request, {}),
})

interface Confirming {
  readonly refusal?: Refused
  readonly reason?: string
  readonly said?: Answers
}

async function answerReview(
  request: PageRequest,
  { refusal, reason = '', said = {} }: Confirming,
): Promise<Answer> {
  const key = await figuresKeyIn(request)
  const found = await reviewFigures(request.visit, { key, upload: param(request, 'upload') })
  const { upload: waiting, laid, outcomes } = found
  if (!laid) return toWritten(request, key, waiting.written ?? 0)
  const organisation = await pieces.nameOf(request, key.organisation)
  const [fewer] = fewerUnsaid(laid, said)
  const places = { 'why-missing': 'reason', ...(fewer && { 'figures-fewer': fewerId(fewer) }) }
  const errors = refusal ? [pieces.errorOf(request, refusal, places)] : []
  const shown = { upload: waiting, laid, outcomes, organisation, errors, reason, said }
  return { html: reviewPage(request, shown), status: refusal ? 409 : 200 }
}

/** Figures that are written stand in the list. */
const toWritten = ({ language }: PageRequest, key: FiguresKey, written: number): Response =>
  seeOther(`${addresses(language, key).list}?written=${written}`)

const answerRoute = route({
  method: 'POST',
  path: `${listRoot}/uploads/:upload/answers`,
  policy: signedIn,
  body: 1024 * 1024,
  handle: async (request) => {
    const key = await figuresKeyIn(request)
    const id = param(request, 'upload')
    const form = await request.form()
    const given = form.names
      .filter((name) => name.startsWith('answer:') && form.text(name).trim() !== '')
      .map((name) => [name.slice('answer:'.length), form.text(name).trim()] as const)
    const answers = Object.fromEntries(given)
    const answered = await answerFigures(request.visit, { key, upload: id, answers })
    if (isRefused(answered)) return answerImport(request, { refusal: answered })
    return seeOther(addresses(request.language, key).upload(id))
  },
})

const confirm = route({
  method: 'POST',
  path: `${listRoot}/uploads/:upload`,
  policy: signedIn,
  handle: async (request) => {
    const key = await figuresKeyIn(request)
    const form = await request.form()
    const [seen, reason] = [form.text('seen'), form.text('reason')]
    const ticked = form.names.filter(
      (name) => name.startsWith('fewer:') && form.text(name) === 'yes',
    )
    const answers = Object.fromEntries(ticked.map((name) => [name, 'yes']))
    const given = { key, upload: param(request, 'upload'), seen, reason, answers }
    const written = await confirmFigures(request.visit, given)
    if (!isRefused(written)) return toWritten(request, key, written)
    if (written.refused === 'figures-expired') return answerImport(request, { refusal: written })
    return answerReview(request, { refusal: written, reason, said: answers })
  },
})

/** Pasting, uploading, answering and confirming figures. */
export const importRoutes: readonly Route[] = [show, upload, review, answerRoute, confirm]
