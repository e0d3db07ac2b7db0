import { signedIn } from '#kernel/access'
import type { PageRequest, Route } from '#kernel/http'
import { route } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { Edit, LineWork, Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import { missingWords, momentWords } from '../pages/form-fields.ts'
import { lineWords } from '../pages/writing.ts'
import { textFieldsOf } from '../edits.ts'
import type { Place } from '../saving.ts'
import { saveForm } from '../saving.ts'
import { addressOf, formBytes, placeIn, root } from './places.ts'

const { errorOf, figureText, openLine, waitsIn } = pieces

/** What the page's script is told of one field. Its words stand at the field as they are. */
interface FieldTold {
  readonly field: string
  readonly state: 'saved' | 'conflict' | 'refused'
  /** The version that the text in the reader's field is now written on. */
  readonly seen?: number
  readonly words: string
  /** The way to settle what two have written. */
  readonly href?: string
  readonly link?: string
  /** A figure as it was understood. */
  readonly shown?: string
}

const autosave = route({
  method: 'POST',
  path: `${root}/autosave`,
  policy: signedIn,
  body: formBytes,
  handle: async (request) => {
    const place = await placeIn(request)
    const form = await request.form()
    if (form.text('owner') !== accountOf(request))
      return locked(request.say('line-form.signed-out'))
    const work = await reportOperations.showLine(request.visit, place)
    const { edits, saved } = await saveForm(request, place, work, form)
    if (isRefused(saved)) return locked(errorOf(request, saved).text)
    return Response.json(await told(request, place, { edits, saved }), {
      headers: { 'cache-control': 'no-store' },
    })
  },
})

const accountOf = ({ visit: { actor } }: PageRequest): string =>
  actor.kind === 'account' ? actor.account : ''

const locked = (words: string): Response => Response.json({ words }, { status: 409 })

interface Saved {
  readonly edits: readonly Edit[]
  readonly saved: readonly Outcome[]
}

/** What became of each field, what the line still needs and how the list of lines shows it, and when that was. */
async function told(request: PageRequest, place: Place, { edits, saved }: Saved) {
  const { say, visit } = request
  const work = await reportOperations.showLine(visit, place)
  const words = momentWords({ say, work, now: visit.now }, visit.now)
  const fields: FieldTold[] = []
  for (const outcome of saved) {
    const edit = edits.find(({ field }) => field === outcome.field)
    if (edit) fields.push(await fieldTold(request, { place, work, edit, outcome, words }))
  }
  const { report, line, edition } = work
  const own = report.assigned.filter(({ commitment }) => commitment === line.commitment)
  const lines = { report, lines: edition?.lines ?? [], current: line.commitment }
  const waits = await waitsIn(request, { ...report, assigned: own })
  const names = ['status', ...textFieldsOf(work), ...figuresOf(work)]
  return {
    words,
    saved: fields,
    line: lineWords({ say, work }),
    list: openLine(say, { ...lines, waits }),
    missing: Object.fromEntries(names.map((name) => [name, missingWords(say, work, name)])),
  }
}

const figuresOf = ({ report, line }: LineWork): readonly string[] =>
  (report.commitments.get(line.commitment)?.indicators ?? []).map((id) => `figure.${id}`)

interface Field {
  readonly place: Place
  readonly work: LineWork
  readonly edit: Edit
  readonly outcome: Outcome
  readonly words: string
}

async function fieldTold(request: PageRequest, told: Field): Promise<FieldTold> {
  const { place, edit, outcome, words } = told
  const { say } = request
  const { field, state } = outcome
  switch (state) {
    case 'refused': {
      const { code, values } = outcome
      return { field, state, words: errorOf(request, { refused: code, values }).text }
    }
    case 'conflict': {
      const query = new URLSearchParams([
        ['field', field],
        ['mine', String(outcome.mine)],
      ])
      const href = `${addressOf(request, place)}/conflict?${query.toString()}`
      const way = { href, link: say('line-form.settle') }
      return { field, state, words: say('line-form.crossed'), ...way }
    }
    case 'saved':
      return { field, state, seen: outcome.revision, words, ...shown(request, told) }
    case 'same': {
      const seen = await versionSeen(request, place, edit, outcome.revision)
      return { field, state: 'saved', seen, words, ...shown(request, told) }
    }
  }
}

/**
 * Where nothing had to be saved: if the text says what stands there now, it is written on that; if it
 * says what stood there when it was begun, it still is written on that, and somebody else's stays apart.
 */
async function versionSeen(
  { visit }: PageRequest,
  place: Place,
  { field, value, seen }: Edit,
  current: number,
): Promise<number> {
  if (current === seen) return seen
  const { history } = await reportOperations.showVersions(visit, { ...place, field })
  return reportRules.isSame(value, reportRules.valueAt(history, current)) ? current : seen
}

function shown({ say }: PageRequest, { work, outcome }: Field): { readonly shown?: string } {
  const item = work.line.items.find(({ field }) => field === outcome.field)
  if (!outcome.field.startsWith('figure.')) return {}
  return { shown: item ? figureText(say, work.report, item) : say('desk.no-figure') }
}

/** What the page's script posts while somebody writes; the buttons of the form do the same without it. */
export const autosaveRoutes: readonly Route[] = [autosave]
