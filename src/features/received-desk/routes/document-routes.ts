import { signedIn } from '#kernel/access'
import { attachment } from '#kernel/files'
import type { Answer, Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { organisationNames } from '#features/organisations'
import type { DocumentKey } from '#features/received'
import { receivedOperations, receivedRules } from '#features/received'
import { planOperations } from '#features/plans'
import { pointId, receivedAddresses, root } from '../addresses.ts'
import { answersIn, changedIn } from '../pages/answer-form.ts'
import { headingsIn } from '../pages/column-section.ts'
import { documentPage } from '../pages/document-page.ts'

const keyIn = (request: PageRequest): DocumentKey => ({
  plan: param(request, 'plan'),
  document: param(request, 'document'),
})

const known = [
  'answered',
  'assigned',
  'headings',
  'headings-others',
  'handed-over',
  'beside',
  'put-aside',
  'taken',
  'known',
] as const

/** How many of something were done, as the address says it. */
const countIn = (query: URLSearchParams): number =>
  Number(/^\d{1,3}$/.exec(query.get('count') ?? '')?.[0] ?? 1)

interface Tried {
  readonly refusal: Refused
  readonly form?: Form
  /** What was typed and is kept, by what is asked now; and what is asked no more. */
  readonly typed?: Readonly<Record<string, string>>
  readonly lost?: readonly string[]
}

async function answerDocument(request: PageRequest, tried?: Tried): Promise<Answer> {
  const { visit, query } = request
  const key = keyIn(request)
  const { version, ...laid } = await receivedOperations.showReceived(visit, key)
  const { word } = await receivedOperations.openReceived(visit, key)
  const organisations = await visit.read((tx) => organisationNames(tx, visit.now))
  const may = {
    answer: receivedRules.mayAnswer(visit.actor, laid.document),
    handOver: receivedRules.runPlan(visit.actor, laid.document),
    take: receivedRules.mayTake(visit.actor, laid.document),
  }
  const said = known.find((one) => one === query.get('said')) ?? null
  const html = documentPage(request, {
    laid,
    version,
    word,
    organisations,
    authorities: may.answer ? await authoritiesIn(request) : [],
    may,
    next: may.handOver ? await nextWaiting(request) : null,
    errors: tried ? errorsOf(request, tried) : [],
    typed: tried?.typed ?? {},
    said: said && request.say(`received-desk.said-${said}`, { count: countIn(query) }),
  })
  return { html, status: tried ? 422 : 200 }
}

/** The document that waits after this one in the list, else the first. */
async function nextWaiting(request: PageRequest): Promise<string | null> {
  const { plan, document } = keyIn(request)
  const { documents } = await receivedOperations.listReceived(request.visit, plan)
  const here = documents.findIndex(({ id }) => id === document)
  const others = [...documents.slice(here + 1), ...documents.slice(0, here)]
  return others.find((one) => receivedRules.stateOf(one) === 'read')?.id ?? null
}

/** A refused answer stands at its field, where the form says which one was sent alone; what has no field any more is said. */
function errorsOf(request: PageRequest, { refusal, form, lost = [] }: Tried) {
  const only = form?.text('only') ?? ''
  const error = pieces.errorOf(request, refusal)
  const words = request.say.list(lost.map((word) => request.say('received-desk.word', { word })))
  return [
    only === '' ? error : { ...error, field: `field-${pointId(only)}` },
    ...(lost.length > 0
      ? [{ field: null, text: request.say('received-desk.typed-lost', { words }) }]
      : []),
  ]
}

/** What was typed, as far as it is still asked: a refusal forgets none of it. */
async function triedWith(request: PageRequest, refusal: Refused, form: Form): Promise<Tried> {
  const given = { ...keyIn(request), seen: form.text('seen') }
  const { before, ...now } = await receivedOperations.showReceived(request.visit, given)
  const typed = Object.entries(changedIn(form, before ?? now))
  const movedTo = (id: string) => (before ? before.moved.get(id) : id)
  return {
    refusal,
    form,
    typed: Object.fromEntries(
      typed.flatMap(([id, word]) => {
        const to = movedTo(id)
        return to === undefined ? [] : [[to, word]]
      }),
    ),
    lost: typed.flatMap(([id, word]) => (movedTo(id) === undefined && word !== '' ? [word] : [])),
  }
}

/** Whoever reports on the plan. */
async function authoritiesIn(request: PageRequest): Promise<readonly string[]> {
  const plan = param(request, 'plan')
  const assigned = await planOperations.readAssignments(request.visit, { plan })
  return [...new Set(assigned.map(({ organisation }) => organisation))].toSorted()
}

const show = route({
  method: 'GET',
  path: `${root}/:document`,
  policy: signedIn,
  handle: (request) => answerDocument(request),
})

/** A deed on a document: back to it, saying what was done, or why it was not. */
const deedOn = (
  path: string,
  act: (request: PageRequest, form: Form) => Promise<string | Refused>,
): Route =>
  route({
    method: 'POST',
    path: `${root}/:document/${path}`,
    policy: signedIn,
    body: 1024 * 1024,
    handle: async (request) => {
      const form = await request.form()
      const said = await act(request, form)
      if (isRefused(said)) return answerDocument(request, await triedWith(request, said, form))
      const { plan, document } = keyIn(request)
      const home = receivedAddresses(request.language, plan)
      return seeOther(`${home.document(document)}?said=${said}`)
    },
  })

const answers = deedOn('answers', async (request, form) => {
  const key = keyIn(request)
  const seen = form.text('seen')
  const { before, ...now } = await receivedOperations.showReceived(request.visit, { ...key, seen })
  const given = { ...key, seen, answers: answersIn(form, now, before ?? now) }
  const done = await receivedOperations.answerReceived(request.visit, given)
  if (isRefused(done)) return done
  // Whoever answers one point goes on at that point.
  const one = form.text('only') || form.text('none')
  return one === '' ? 'answered' : `answered#${pointId(one)}`
})

const assign = deedOn('authority', async (request, form) => {
  const [organisation, period] = [form.text('organisation'), form.text('period')]
  const given = { ...keyIn(request), organisation, period }
  const done = await receivedOperations.assignReceived(request.visit, given)
  return isRefused(done) ? done : 'assigned'
})

const headings = deedOn('headings', async (request, form) => {
  const given = { ...keyIn(request), headings: headingsIn(form) }
  const done = await receivedOperations.tellHeadings(request.visit, given)
  if (isRefused(done)) return done
  return done.others === 0 ? 'headings' : `headings-others&count=${done.others}`
})

const handOver = deedOn('hand-over', async (request) => {
  const done = await receivedOperations.handOverReceived(request.visit, keyIn(request))
  return isRefused(done) ? done : done.isBeside ? 'beside' : 'handed-over'
})

const aside = deedOn('aside', (request) =>
  receivedOperations.putAsideReceived(request.visit, keyIn(request)),
)

const take = deedOn('take', async (request, form) => {
  const given = { ...keyIn(request), activities: form.texts('activity') }
  const done = await receivedOperations.takeReceived(request.visit, given)
  return isRefused(done) ? done : 'taken'
})

const file = route({
  method: 'GET',
  path: `${root}/:document/file`,
  policy: signedIn,
  handle: async (request) => {
    const key = keyIn(request)
    const { document } = await receivedOperations.showReceived(request.visit, key)
    const { bytes } = await receivedOperations.openReceived(request.visit, key)
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const about = { name: document.name, mediaType, size: bytes.byteLength }
    return attachment(about, (position) => Promise.resolve(position === 0 ? bytes : undefined))
  },
})

/** One document and what is done with it. */
export const documentRoutes: readonly Route[] = [
  show,
  answers,
  assign,
  headings,
  handOver,
  aside,
  take,
  file,
]
