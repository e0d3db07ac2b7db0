import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { isRefused, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { ReadMeeting } from '#features/governance'
import { governanceOperations } from '#features/governance'
import type { Chosen } from '#features/packs'
import { inChosenOrder, packOperations } from '#features/packs'
import { roundOperations, roundReading } from '#features/rounds'
import type { DeviationsShown } from '../pages/deviations-page.ts'
import { deviationsPage } from '../pages/deviations-page.ts'
import { meetingAddresses } from '../pages/names.ts'
import { fields, keyIn, planIn, root, runs } from './place.ts'

const path = `${root}/:meeting/deviations`

/** The round that is asked for, else the meeting's own, else the newest with a pack. */
async function roundOf(
  { visit }: PageRequest,
  { meeting }: ReadMeeting,
  { asked, codes }: { readonly asked: string | null; readonly codes: readonly string[] },
): Promise<string | undefined> {
  const { plan } = meeting
  const known = codes.find((code) => code === asked) ?? meeting.round?.code
  if (known !== undefined) return known
  for (const round of codes)
    if ((await packOperations.listPacks(visit, { plan, round })).length > 0) return round
  return codes[0]
}

/** What deviates in the round and does not stand on the agenda yet. */
async function deviationsOf(
  { visit }: PageRequest,
  { meeting, items }: ReadMeeting,
  round: string | undefined,
): Promise<readonly Chosen[]> {
  if (round === undefined) return []
  const { plan } = meeting
  const { all, choice } = await packOperations.listDeviations(visit, { plan, round })
  const standing = new Set((items ?? []).map(({ subject }) => subject?.id))
  return inChosenOrder(all, choice?.keys ?? null).filter(({ subject }) => !standing.has(subject.id))
}

/** What each is called by its key: number and title of a commitment, the name of a figure. */
async function titlesOf(
  { say, visit }: PageRequest,
  { version, names }: ReadMeeting,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const indicators = keys.flatMap((key) => /^indicator:(.+)$/.exec(key)?.[1] ?? [])
  const at = version.version
  const measures = await visit.read((tx) => roundReading.measuresByVersion(tx, [at], indicators))
  const figures = new Map((measures.get(at) ?? []).map(({ id, name }) => [id, name]))
  return new Map(
    keys.map((key) => {
      const id = key.slice(key.indexOf(':') + 1)
      const name = names.get(id)
      const title = figures.get(id) ?? name?.title
      const words = [name?.number, title && say.text(title).text].filter(Boolean).join(' ')
      return [key, (words || id).slice(0, 200)]
    }),
  )
}

/** Everything on the page; whoever does not run meetings finds nothing here. */
async function read(
  request: PageRequest,
  asked: string | null,
  ticked: readonly string[] = [],
): Promise<DeviationsShown> {
  if (!runs(request, planIn(request))) throw notFound()
  const meeting = await governanceOperations.showMeeting(request.visit, keyIn(request))
  const listed = await roundOperations.listPlanRounds(request.visit, planIn(request))
  const rounds = listed.rounds.map(({ code }) => code)
  const round = await roundOf(request, meeting, { asked, codes: rounds })
  const deviations = await deviationsOf(request, meeting, round)
  const keys = [...deviations.map(({ key }) => key), ...ticked]
  const titles = await titlesOf(request, meeting, [...new Set(keys)])
  return { ...meeting, round, rounds, deviations, titles }
}

/** What was ticked, and why it was not put on the agenda. */
interface Tried {
  readonly ticked: readonly string[]
  readonly error: pieces.FieldError
}

/** The same page with the ticks as they were sent. */
function answerTried(
  request: PageRequest,
  shown: DeviationsShown,
  { ticked, error }: Tried,
): Answer {
  const deviations = shown.deviations.map((one) => ({ ...one, isChosen: ticked.includes(one.key) }))
  const html = deviationsPage(request, { ...shown, deviations, errors: [error] })
  return { html, status: 422 }
}

/** That something that was ticked stands here no more; null where all of it does. */
function goneError(
  { say }: PageRequest,
  { deviations, titles }: DeviationsShown,
  ticked: readonly string[],
): pieces.FieldError | null {
  const gone = ticked.filter((key) => deviations.every((one) => one.key !== key))
  if (gone.length === 0) return null
  const names = say.list(gone.map((key) => titles.get(key) ?? key))
  const words = gone.length === ticked.length ? 'fetch-all-gone' : 'fetch-gone'
  return { field: null, text: say(`meetings.${words}`, { names, count: gone.length }) }
}

const show = route({
  method: 'GET',
  path,
  policy: signedIn,
  handle: async (request) => ({
    html: deviationsPage(request, await read(request, request.query.get('round'))),
  }),
})

const nothingProposed = { proposal: '', owner: '', dueOn: '', otherwise: '' }

const put = route({
  method: 'POST',
  path,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const round = form.text('round')
    const ticked = form.texts('chosen')
    const shown = await read(request, round, ticked)
    const { deviations, titles } = shown
    const gone = goneError(request, shown, ticked)
    if (gone) return answerTried(request, shown, { ticked, error: gone })
    const points = deviations
      .filter(({ key }) => ticked.includes(key))
      .map(({ key, subject }) => ({ ...nothingProposed, subject, title: titles.get(key) ?? key }))
    const done = await governanceOperations.putAllOnAgenda(request.visit, {
      ...keyIn(request),
      points,
    })
    if (isRefused(done)) {
      const error = pieces.errorOf(request, done, fields)
      return answerTried(request, shown, { ticked, error })
    }
    const { plan, code } = keyIn(request)
    return seeOther(`${meetingAddresses(request.say, plan).meeting(code)}?said=fetched#agenda`)
  },
})

/** What deviates in a round, put on the agenda of a meeting. */
export const deviationRoutes: readonly Route[] = [show, put]
