import type { InPlan } from '#kernel/access'
import { signedIn } from '#kernel/access'
import type { Content } from '#kernel/html'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Visit } from '#kernel/operations'
import { allow, isRefused, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import { governanceOperations } from '#features/governance'
import { planIn, root } from '#features/opening'
import type { Chosen } from '#features/packs'
import {
  buildPacks,
  inChosenOrder,
  movedChoice,
  packFiles,
  packOperations as operations,
} from '#features/packs'
import { roundOperations, roundReading } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { packPages } from '../pages/addresses.ts'
import { builderPage } from '../pages/builder-page.ts'
import { builtPage, packsPage } from '../pages/packs-page.ts'

const placeIn = (request: PageRequest) => ({
  plan: planIn(request),
  round: param(request, 'round'),
})
const keyIn = (request: PageRequest) => ({
  ...placeIn(request),
  number: Number(param(request, 'snapshot')),
})
const pagesIn = (request: PageRequest) => {
  const { plan, round } = placeIn(request)
  return packPages(request.language, plan, round)
}

/** The round of the address as its page may tell of it; 404 for whoever has no part in the plan. */
const roundIn = (request: PageRequest) => {
  const { plan, round: code } = placeIn(request)
  return roundOperations.showRound(request.visit, { plan, code })
}

const builds = ({ visit }: PageRequest, plan: InPlan): boolean => buildPacks(visit.actor, plan)

interface Refused {
  readonly errors: readonly pieces.FieldError[]
  readonly caseNumber?: string
}

/** The names of what deviates. */
async function namesOf(
  { say }: PageRequest,
  visit: Visit,
  { version, deviations }: { readonly version: number; readonly deviations: readonly Chosen[] },
): Promise<ReadonlyMap<string, Content>> {
  const indicators = deviations.flatMap(({ subject }) =>
    subject.kind === 'indicator' ? [subject.id] : [],
  )
  return visit.read(async (tx) => {
    const commitments = await roundReading.listCommitments(tx, version)
    const measures = (await roundReading.measuresByVersion(tx, [version], indicators)).get(version)
    return new Map<string, Content>([
      ...commitments.map(
        (one) =>
          [
            `commitment:${one.id}`,
            `${one.number ?? ''} ${say.text(one.title).text}`.trim(),
          ] as const,
      ),
      ...(measures ?? []).map(({ id, name }) => [`indicator:${id}`, say.text(name).text] as const),
    ])
  })
}

/** The meeting of a round, and how many proposals stand on its agenda. */
async function meetingOf(visit: Visit, plan: string, round: string) {
  const { meetings } = await governanceOperations.listMeetings(visit, plan)
  const meeting = meetings.find((one) => one.round?.code === round)
  if (!meeting) return { proposals: 0 }
  const { items } = await governanceOperations.showMeeting(visit, { plan, code: meeting.code })
  return { meeting, proposals: (items ?? []).filter(({ proposal }) => proposal !== '').length }
}

async function answerBuilder(request: PageRequest, refused?: Refused): Promise<Answer> {
  const { visit, query } = request
  const place = placeIn(request)
  const { version: plan, organisations } = await roundIn(request)
  const heads = await operations.listPacks(visit, place)
  if (!builds(request, place))
    return { html: packsPage(request, { plan, round: place.round, heads }) }
  const { all, choice } = await operations.listDeviations(visit, place)
  const deviations = inChosenOrder(all, choice?.keys ?? null)
  const html = builderPage(request, {
    plan,
    round: place.round,
    organisations,
    deviations,
    names: await namesOf(request, visit, { version: plan.version, deviations }),
    seen: choice?.number ?? 0,
    ...(await meetingOf(visit, place.plan, place.round)),
    ahead: await snapshotOperations.previewFreezing(visit, place),
    heads,
    said: query.get('said'),
    ...refused,
  })
  return { html, status: refused ? 422 : 200 }
}

/** The pack of the newest round; the rounds where there is none. */
const newest = route({
  method: 'GET',
  path: root.replace(/rounds$/, 'pack'),
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    allow(buildPacks, request.visit, { plan })
    const [round] = await request.visit.read((tx) => roundReading.listRounds(tx, plan))
    if (!round) return seeOther(pieces.deskAddresses(request.language, plan).rounds)
    return seeOther(packPages(request.language, plan, round.code).builder)
  },
})

const builder = route({
  method: 'GET',
  path: `${root}/:round/pack`,
  policy: signedIn,
  handle: (request) => answerBuilder(request),
})

const choose = route({
  method: 'POST',
  path: `${root}/:round/pack/deviations`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const ticked = new Set(form.texts('chosen'))
    const keys = form.texts('order').filter((key) => ticked.has(key))
    const [, by, key] = /^(up|down):(.*)$/.exec(form.text('move')) ?? []
    const chosen = await operations.chooseDeviations(request.visit, {
      ...placeIn(request),
      keys: key === undefined ? keys : movedChoice(keys, key, by === 'up' ? 'up' : 'down'),
      seen: Number(/^\d{1,6}$/.exec(form.text('seen'))?.[0] ?? 0),
    })
    if (isRefused(chosen))
      return answerBuilder(request, { errors: [pieces.errorOf(request, chosen, {})] })
    return seeOther(`${pagesIn(request).builder}?said=chosen#deviations`)
  },
})

const freeze = route({
  method: 'POST',
  path: `${root}/:round/pack`,
  policy: signedIn,
  handle: async (request) => {
    const form = await request.form()
    const caseNumber = form.text('caseNumber')
    const seen = form.text('seen')
    const frozen = await snapshotOperations.freezeRound(request.visit, {
      ...placeIn(request),
      caseNumber,
      ...(/^\d{1,6}$/.test(seen) && { seen: Number(seen) }),
    })
    if (isRefused(frozen)) {
      const errors = [pieces.errorOf(request, frozen, { 'case-number-long': 'caseNumber' })]
      return answerBuilder(request, { errors, caseNumber })
    }
    return seeOther(`${pagesIn(request).built(frozen.number)}?said=built`)
  },
})

const built = route({
  method: 'GET',
  path: `${root}/:round/snapshots/:snapshot{[0-9]{1,6}}/pack`,
  policy: signedIn,
  handle: async (request) => {
    const { number, ...place } = keyIn(request)
    const { version: plan } = await roundIn(request)
    const head = (await operations.listPacks(request.visit, place)).find(
      (one) => one.number === number,
    )
    if (!head) throw notFound()
    return { html: builtPage(request, { plan, head, said: request.query.get('said') }) }
  },
})

const askedIn = (request: PageRequest) => {
  const asked = packFiles.fileNamed(param(request, 'file'))
  if (!asked) throw notFound()
  return asked
}

const file = '{[a-z]+-[a-z]+[.][a-z]+}'

const download = route({
  method: 'GET',
  path: `${root}/:round/snapshots/:snapshot{[0-9]{1,6}}/pack/:file${file}`,
  policy: signedIn,
  handle: async (request) =>
    packFiles.sent(
      await operations.downloadPack(request.visit, {
        key: keyIn(request),
        asked: askedIn(request),
      }),
    ),
})

const draft = route({
  method: 'GET',
  path: `${root}/:round/pack/:file${file}`,
  policy: signedIn,
  handle: async (request) =>
    packFiles.sent(
      await operations.draftPack(request.visit, {
        place: placeIn(request),
        asked: askedIn(request),
      }),
    ),
})

/** The pack of a round: the builder, its draft, what was built, and every file. */
export const routes: readonly Route[] = [newest, builder, choose, freeze, built, download, draft]
