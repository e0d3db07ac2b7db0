import type { Answer, PageRequest } from '#kernel/http'
import type { Visit } from '#kernel/operations'
import type { pieces } from '#features/desk'
import type { AgendaItem, Decided } from '#features/governance'
import { governanceOperations, meetingRules } from '#features/governance'
import { inChosenOrder, packOperations } from '#features/packs'
import { roundReading } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import { decidedOn, meetingAhead } from '../decided-rules.ts'
import { builderPage } from '../pages/builder-page.ts'
import { packsPage } from '../pages/packs-page.ts'
import type { BuilderShown } from '../pages/shown.ts'
import { viewIn } from '../view-rules.ts'
import type { Trouble } from './ticks.ts'
import { builds, placeIn, roundIn } from './place.ts'

/** What was refused, and what had been typed. */
export interface RefusedBuilding {
  readonly errors?: readonly pieces.FieldError[]
  /** Why what was ticked was not kept. */
  readonly trouble?: Trouble | undefined
  /** What was ticked, in its order. */
  readonly ticked?: readonly string[] | undefined
  /** Whether what was ticked is kept although something else was refused. */
  readonly isChoiceKept?: boolean
  readonly caseNumber?: string
  readonly wanted?: NonNullable<BuilderShown['wanted']>
  readonly show?: string
}

/** The names of all commitments, and of the figures that deviate. */
async function namesOf(
  { say }: PageRequest,
  visit: Visit,
  { version, keys }: { readonly version: number; readonly keys: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const indicators = keys.flatMap((key) => /^indicator:(.+)$/.exec(key)?.[1] ?? [])
  return visit.read(async (tx) => {
    const commitments = await roundReading.listCommitments(tx, version)
    const measures = (await roundReading.measuresByVersion(tx, [version], indicators)).get(version)
    return new Map([
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

/** The round's meeting that is ahead, what the round's meetings are still to decide, and what is decided already. */
async function meetingOf(visit: Visit, plan: string, round: string) {
  const { meetings, decided, today } = await governanceOperations.listMeetings(visit, plan)
  const own = meetings.filter((one) => one.round?.code === round)
  const ahead = meetingAhead(own, round)
  // Held meetings stand newest first.
  const newest = ahead ?? own[0]
  const read =
    newest && (await governanceOperations.showMeeting(visit, { plan, code: newest.code }))
  const settled = new Set(
    decided.flatMap(({ decision, item }) => (isSettling(decision) ? [item.id] : [])),
  )
  const points = read?.items ?? []
  const isTakenUp = (one: AgendaItem) =>
    points.some(({ title, subject }) => title === one.title && subject?.id === one.subject?.id)
  const postponed = read?.leftOver.postponed ?? []
  return {
    today,
    putOff: postponed.map(({ item }) => item).filter((one) => !isTakenUp(one)),
    meeting: ahead ?? null,
    isHeld: own.some((one) => meetingRules.heldAt(one) !== null),
    agenda: points.filter(({ id }) => !settled.has(id)),
    decided: decidedOn({ decided, ofRound: new Set(own.map(({ code }) => code)) }),
  }
}

/** What was put off is still to be decided. */
const isSettling = ({ isReplaced, outcome }: Decided['decision']): boolean =>
  !isReplaced && outcome !== 'postponed'

/** In words why what was ticked was not kept. */
function troubleWords(
  { say }: PageRequest,
  names: ReadonlyMap<string, string>,
  { kind, keys }: Trouble,
): string {
  const list = keys.map((key) => names.get(key) ?? key)
  return say(`pack-desk.trouble-${kind}`, { names: say.list(list), count: keys.length })
}

const known = ['chosen', 'moved'] as const

/** What had been typed into the box that freezes when something was saved besides. */
function typedIn(query: URLSearchParams): Pick<BuilderShown, 'caseNumber' | 'wanted'> {
  const [forms, languages] = [query.getAll('form'), query.getAll('language')]
  return {
    caseNumber: query.get('caseNumber') ?? '',
    ...(query.has('typed') && { wanted: { forms, languages } }),
  }
}

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
  const { ticked, trouble, isChoiceKept = false, errors = [], ...typed } = refused ?? {}
  const deviations = inChosenOrder(all, ticked ?? choice?.keys ?? null)
  const keys = [...all.map(({ key }) => key), ...(trouble?.keys ?? [])]
  const names = await namesOf(request, visit, { version: plan.version, keys })
  const html = builderPage(request, {
    plan,
    round: place.round,
    organisations,
    view: viewIn(refused?.show ?? query.get('show')),
    deviations,
    earlier,
    standing,
    names,
    seen: choice?.number ?? 0,
    ...(await meetingOf(visit, place.plan, place.round)),
    ahead: await snapshotOperations.previewFreezing(visit, place),
    heads,
    row: query.get('row'),
    said: known.find((one) => one === query.get('said')) ?? null,
    ...typedIn(query),
    ...typed,
    errors: trouble
      ? [...errors, { field: null, text: troubleWords(request, names, trouble) }]
      : errors,
    ...(isChoiceKept && { saved: request.say('pack-desk.said-chosen') }),
  })
  return { html, status: refused ? 422 : 200 }
}
