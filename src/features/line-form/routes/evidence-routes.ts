import { signedIn } from '#kernel/access'
import type { ReceivedForm } from '#kernel/files'
import { receiveForm } from '#kernel/files'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { formOf, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { LineWork } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { Place } from '../saving.ts'
import { saveForm } from '../saving.ts'
import { conflictAddress } from './conflict-routes.ts'
import { answerLine, answerLocked, answerRefused, conflictsIn } from './line-answers.ts'
import { addressOf, formBytes, placeIn, root } from './places.ts'

const { errorOf } = pieces

interface Deed {
  readonly place: Place
  readonly work: LineWork
  readonly form: Form
  readonly said: string
}

/** What was written beside a file is saved before anything is done with the file, and leads on as it always does. */
async function answerDone(
  request: PageRequest,
  { place, work, form, said }: Deed,
  refused: Refused | null,
): Promise<Answer> {
  const { edits, saved } = await saveForm(request, place, work, form)
  const waiting = form.texts('then')
  if (isRefused(saved)) return answerLocked(request, work, { edits, refused: saved, waiting })
  if (saved.some(({ state }) => state === 'refused'))
    return answerRefused(request, place, { edits, saved, waiting })
  if (refused) {
    const now = await reportOperations.showLine(request.visit, place)
    const fields = { [refused.refused]: 'file' }
    return answerLine(request, now, { errors: [errorOf(request, refused, fields)], status: 422 })
  }
  const address = addressOf(request, place)
  const conflicts = conflictsIn(saved, waiting)
  return seeOther(
    conflicts.length > 0 ? conflictAddress(address, conflicts) : `${address}?said=${said}`,
  )
}

const attach = route({
  method: 'POST',
  path: `${root}/evidence`,
  policy: signedIn,
  body: 'stream',
  handle: async (request) => {
    const place = await placeIn(request)
    const work = await reportOperations.showLine(request.visit, place) // stops strangers before they send 50 MB
    const type = request.headers.get('content-type') ?? ''
    const { fields, file } = await receiveForm(request.body, type)
    const form = formOf(new URLSearchParams([...fields]))
    const refused = await addFile(request, place, { form, file })
    return answerDone(request, { place, work, form, said: 'attached' }, refused)
  },
})

interface Received {
  readonly form: Form
  readonly file: ReceivedForm['file']
}

/** Adds the file that came; answers why it was not added. */
async function addFile(
  { visit }: PageRequest,
  place: Place,
  { form, file }: Received,
): Promise<Refused | null> {
  if (file === undefined) return { refused: 'no-file-chosen', values: {} }
  if (isRefused(file)) return file
  try {
    const level = (['partner', 'internal'] as const).find((one) => one === form.text('level'))
    const given = { ...place, file, level: level ?? ('public' as const) }
    const added = await reportOperations.addEvidence(visit, given)
    return isRefused(added) ? added : null
  } finally {
    await file.close()
  }
}

const detach = route({
  method: 'POST',
  path: `${root}/evidence/remove`,
  policy: signedIn,
  body: formBytes,
  handle: async (request) => {
    const place = await placeIn(request)
    const form = await request.form()
    const work = await reportOperations.showLine(request.visit, place)
    const fact = form.text('fact')
    const removed = await reportOperations.removeEvidence(request.visit, { ...place, fact })
    const refused = isRefused(removed) ? removed : null
    return answerDone(request, { place, work, form, said: 'removed' }, refused)
  },
})

/** The files of a line. */
export const evidenceRoutes: readonly Route[] = [attach, detach]
