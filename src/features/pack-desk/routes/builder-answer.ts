import type { Content } from '#kernel/html'
import type { Answer, PageRequest } from '#kernel/http'
import type { Visit } from '#kernel/operations'
import type { pieces } from '#features/desk'
import { governanceOperations } from '#features/governance'
import type { Chosen } from '#features/packs'
import { inChosenOrder, packOperations } from '#features/packs'
import { roundReading } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { builderPage } from '../pages/builder-page.ts'
import { packsPage } from '../pages/packs-page.ts'
import { viewIn } from '../view-rules.ts'
import { builds, placeIn, roundIn } from './place.ts'

/** What was refused, and what had been typed. */
export interface RefusedBuilding {
  readonly errors: readonly pieces.FieldError[]
  readonly caseNumber?: string
  readonly show?: string
}

/** The names of all commitments, and of the figures that deviate. */
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

/** The meeting of a round with its agenda. */
async function meetingOf(visit: Visit, plan: string, round: string) {
  const { meetings } = await governanceOperations.listMeetings(visit, plan)
  const meeting = meetings.find((one) => one.round?.code === round)
  if (!meeting) return { meeting: null, agenda: [] }
  const { items } = await governanceOperations.showMeeting(visit, { plan, code: meeting.code })
  return { meeting, agenda: items ?? [] }
}

const known = ['chosen', 'moved'] as const

/** The builder for whoever builds; the packs for the committee. */
export async function answerBuilder(
  request: PageRequest,
  refused?: RefusedBuilding,
): Promise<Answer> {
  const { visit, query } = request
  const place = placeIn(request)
  const { version: plan, organisations } = await roundIn(request)
  const heads = await packOperations.listPacks(visit, place)
  if (!builds(request, place))
    return { html: packsPage(request, { plan, round: place.round, heads }) }
  const { all, choice, earlier, standing } = await packOperations.listDeviations(visit, place)
  const deviations = inChosenOrder(all, choice?.keys ?? null)
  const html = builderPage(request, {
    plan,
    round: place.round,
    organisations,
    view: viewIn(refused?.show ?? query.get('show')),
    deviations,
    earlier,
    standing,
    names: await namesOf(request, visit, { version: plan.version, deviations }),
    seen: choice?.number ?? 0,
    ...(await meetingOf(visit, place.plan, place.round)),
    ahead: await snapshotOperations.previewFreezing(visit, place),
    heads,
    row: query.get('row'),
    said: known.find((one) => one === query.get('said')) ?? null,
    ...refused,
  })
  return { html, status: refused ? 422 : 200 }
}
