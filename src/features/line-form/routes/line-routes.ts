import { signedIn } from '#kernel/access'
import { isRefused } from '#kernel/operations'
import { receiveForm } from '#kernel/files'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { editsIn } from '../edits.ts'
import { conflictPage, versionsPage } from '../pages/conflict-page.ts'
import type { SavedFields } from './line-answers.ts'
import { answerLine, answerRefused, conflictsIn } from './line-answers.ts'

const { deskAddresses, errorOf, keyIn } = pieces

const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round/lines/:commitment'

interface Place extends ReportKey {
  readonly commitment: string
}

const placeIn = async (request: PageRequest): Promise<Place> => ({
  ...(await keyIn(request)),
  commitment: param(request, 'commitment'),
})

const addressOf = ({ language }: PageRequest, place: Place): string =>
  deskAddresses(language, place.plan).line(place.organisation, place.round, place.commitment)

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) =>
    answerLine(request, await reportOperations.showLine(request.visit, await placeIn(request))),
})

const save = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: 256 * 1024,
  handle: async (request) => {
    const place = await placeIn(request)
    const form = await request.form()
    const work = await reportOperations.showLine(request.visit, place)
    const edits = editsIn(form, work)
    const waiting = form.texts('then')
    const language = work.report.version.languages
      .concat('en', 'da')
      .find((one) => one === form.text('language'))
    const saved = await reportOperations.saveLine(request.visit, {
      ...place,
      edits,
      ...(language && { language }),
    })
    if (!isRefused(saved))
      return afterSaving(request, place, {
        edits,
        saved,
        waiting,
        next: form.text('go') === 'next',
      })
    const typed = new Map(edits.map(({ field, value }) => [field, value]))
    const errors = [errorOf(request, saved)]
    return answerLine(request, work, { typed, waiting, errors, status: 409 })
  },
})

interface Saved extends SavedFields {
  readonly next: boolean
}

/** On to the next line, to the conflicts one by one, or back to the fields that were refused. */
async function afterSaving(
  request: PageRequest,
  place: Place,
  { edits, saved, next, waiting }: Saved,
): Promise<Answer> {
  if (saved.some(({ state }) => state === 'refused'))
    return answerRefused(request, place, { edits, saved, waiting })
  const address = addressOf(request, place)
  const [first, ...after] = conflictsIn(saved, waiting)
  if (first !== undefined) {
    const [field = '', mine = ''] = first.split(':')
    return seeOther(`${address}/conflict?${conflictQuery({ field, mine, after })}`)
  }
  return seeOther(`${next ? await nextLine(request, place) : address}?said=saved`)
}

interface ConflictAt {
  readonly field: string
  readonly mine: string
  readonly after: readonly string[]
}

const conflictQuery = ({ field, mine, after }: ConflictAt): string =>
  new URLSearchParams([
    ['field', field],
    ['mine', mine],
    ...after.map((one): [string, string] => ['then', one]),
  ]).toString()

async function nextLine(request: PageRequest, place: Place): Promise<string> {
  const { report } = await reportOperations.showLine(request.visit, place)
  const at = report.assigned.findIndex(({ commitment }) => commitment === place.commitment)
  const next = report.assigned[at + 1]
  const home = deskAddresses(request.language, place.plan)
  return next
    ? home.line(place.organisation, place.round, next.commitment)
    : home.report(place.organisation, place.round)
}

const showConflict = route({
  method: 'GET',
  path: `${root}/conflict`,
  policy: signedIn,
  handle: async (request) => {
    const field = request.query.get('field') ?? ''
    const place = { ...(await placeIn(request)), field }
    const versions = await reportOperations.showVersions(request.visit, place)
    const [mine, waiting] = [Number(request.query.get('mine')), request.query.getAll('then')]
    return { html: conflictPage(request, { versions, field, mine, waiting }) }
  },
})

const settle = route({
  method: 'POST',
  path: `${root}/conflict`,
  policy: signedIn,
  body: 256 * 1024,
  handle: async (request) => {
    const place = await placeIn(request)
    const form = await request.form()
    const [field, mine, text] = [form.text('field'), Number(form.text('mine')), form.text('text')]
    const waiting = form.texts('then')
    const choice = (['together', 'theirs'] as const).find((one) => one === form.text('choice'))
    const resolved = await reportOperations.resolveConflict(request.visit, {
      ...place,
      field,
      choice: choice ?? 'mine',
      mine,
      theirs: Number(form.text('theirs')),
      text,
    })
    if (!isRefused(resolved))
      return afterSaving(request, place, { edits: [], saved: resolved, next: false, waiting })
    const versions = await reportOperations.showVersions(request.visit, { ...place, field })
    const errors = [errorOf(request, resolved, { 'contradiction-left': 'text' })]
    return {
      html: conflictPage(request, { versions, field, mine, waiting, typed: text, errors }),
      status: 422,
    }
  },
})

const showVersions = route({
  method: 'GET',
  path: `${root}/versions`,
  policy: signedIn,
  handle: async (request) => {
    const field = request.query.get('field') ?? ''
    const place = { ...(await placeIn(request)), field }
    const versions = await reportOperations.showVersions(request.visit, place)
    return { html: versionsPage(request, versions, field) }
  },
})

const attach = route({
  method: 'POST',
  path: `${root}/evidence`,
  policy: signedIn,
  body: 'stream',
  handle: async (request) => {
    const place = await placeIn(request)
    const work = await reportOperations.showLine(request.visit, place) // stops strangers before they send 50 MB
    const { fields, file } = await receiveForm(
      request.body,
      request.headers.get('content-type') ?? '',
    )
    const refuse = (text: string) =>
      answerLine(request, work, { errors: [{ field: 'file', text }], status: 422 })
    if (file === undefined) return refuse(request.say('desk.no-file'))
    if (isRefused(file)) return refuse(errorOf(request, file).text)
    try {
      const level = (['partner', 'internal'] as const).find((one) => one === fields.get('level'))
      const given = { ...place, file, level: level ?? ('public' as const) }
      const added = await reportOperations.addEvidence(request.visit, given)
      if (isRefused(added)) return await refuse(errorOf(request, added).text)
      return seeOther(`${addressOf(request, place)}?said=attached`)
    } finally {
      await file.close()
    }
  },
})

const detach = route({
  method: 'POST',
  path: `${root}/evidence/remove`,
  policy: signedIn,
  handle: async (request) => {
    const place = await placeIn(request)
    const fact = (await request.form()).text('fact')
    const removed = await reportOperations.removeEvidence(request.visit, { ...place, fact })
    if (!isRefused(removed)) return seeOther(`${addressOf(request, place)}?said=removed`)
    const work = await reportOperations.showLine(request.visit, place)
    return answerLine(request, work, { errors: [errorOf(request, removed)], status: 409 })
  },
})

const offer = route({
  method: 'POST',
  path: `${root}/offer`,
  policy: signedIn,
  handle: async (request) => {
    const place = await placeIn(request)
    const offered = await reportOperations.offerLine(request.visit, place)
    if (!isRefused(offered)) return seeOther(`${addressOf(request, place)}?said=offered`)
    const work = await reportOperations.showLine(request.visit, place)
    return answerLine(request, work, { errors: [errorOf(request, offered)], status: 409 })
  },
})

/** A line of a report: its form, its files, its conflicts. */
export const lineRoutes: readonly Route[] = [
  show,
  save,
  showConflict,
  settle,
  showVersions,
  attach,
  detach,
  offer,
]
