import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import type { ActivitySays, PlannedActivity } from '#features/activities'
import { activitiesIn } from '#features/planning'
import { roundReading } from '#features/rounds'
import { settle } from '../asked/answer-rules.ts'
import { pointsOf } from '../asked/point-rules.ts'
import type { Settled } from '../asked/schema.ts'
import { findSeen, seenWritten } from '../asked/seen.ts'
import { listAnswers, listWords } from '../asked/store.ts'
import type { Answer, ReceivedDocument, RememberedWord } from '../schema.ts'
import type { Beside } from './compare-rules.ts'
import { besideEachOther } from './compare-rules.ts'
import type { Drafted, Making } from './draft-rules.ts'
import { draftedFrom, saidIn } from './draft-rules.ts'
import type { Group } from './home-rules.ts'
import { groupsOf, guessHomes } from './home-rules.ts'

/** A goal's group and the commitment whose line its activities are to stand in. */
export interface Housed extends Group {
  /** Null where the authority reports on nothing. */
  readonly commitment: string | null
  readonly isAnswered: boolean
}

/** A document with what was answered, and all that it would become. */
export interface Laid {
  readonly document: ReceivedDocument
  readonly settled: readonly Settled[]
  readonly answers: readonly Answer[]
  readonly words: readonly RememberedWord[]
  readonly groups: readonly Housed[]
  /** The authority's implementation plan; undefined where document or plan do not say whose or when. */
  readonly report: Report | undefined
  /** Every activity as it was read and answered, in the document's order. */
  readonly said: readonly ActivitySays[]
  readonly drafted: readonly Drafted[]
  /** Beside what stands, as far as the reader may read it; null where nothing does. */
  readonly beside: readonly Beside[] | null
  /** What this is made from, for a form to carry along. */
  readonly seen: string
}

/** The same with the earlier document, if any, that reads word for word as it. */
export interface LaidBeside extends Laid {
  readonly alike: ReceivedDocument | null
}

/** Lays a document out: points with answers, homes, the draft it would become, what stands already. */
export async function layDocument(tx: Tx, visit: Visit, document: ReceivedDocument): Promise<Laid> {
  const { id, plan, organisation, reading } = document
  const answers = await listAnswers(tx, id)
  const words = organisation === null ? [] : await listWords(tx, { plan, organisation })
  const settled = settle(pointsOf(reading), answers, words)
  const report = await findPlan(tx, document)
  const groups = housed(document, report, answers)
  const keys = await keysIn(tx, document)
  const own = organisation?.split(':')[1] ?? ''
  const said = saidIn({ reading, settled, own, keys })
  const drafted = report ? draftOf({ document, settled, groups, own, keys }) : []
  const stands = report && standingFor(visit, report)
  const beside = stands ? besideEachOther(drafted, stands) : null
  const seen = seenWritten(await findSeen(tx, document))
  return { seen, document, settled, answers, words, groups, report, said, drafted, beside }
}

/** The code under which the plan of a document's period is kept. */
export async function findPlan(
  tx: Tx,
  { plan, organisation, period }: Pick<ReceivedDocument, 'plan' | 'organisation' | 'period'>,
): Promise<Report | undefined> {
  if (organisation === null || period === null) return undefined
  const round = editionRules.planCode(period)
  if (editionRules.plannedPeriod(round) === undefined) return undefined
  const report = await editionReading.findReport(tx, { plan, organisation, round })
  return report && report.assigned.length > 0 ? report : undefined
}

/** The goals of a reading, each with the commitment that is guessed or answered for it. */
export function housed(
  { reading }: Pick<ReceivedDocument, 'reading'>,
  report: Report | undefined,
  answers: readonly Answer[],
): readonly Housed[] {
  const homes = (report?.assigned ?? []).flatMap(({ commitment }) => {
    const found = report?.commitments.get(commitment)
    return found ? [found] : []
  })
  const guessed = guessHomes(reading, homes)
  const given = new Map(answers.map(({ question, becomes }) => [question, becomes]))
  return groupsOf(reading).map((group) => {
    const answer = homes.find(({ id }) => id === given.get(group.id))?.id
    return {
      ...group,
      commitment: answer ?? guessed.get(group.id) ?? null,
      isAnswered: answer !== undefined,
    }
  })
}

/** The keys of the register by the codes that a document names. */
async function keysIn(
  tx: Tx,
  { plan, reading }: ReceivedDocument,
): Promise<ReadonlyMap<string, string>> {
  const codes = reading.activities
    .flatMap(({ lead, contributors }) => [lead, ...contributors])
    .flatMap(({ authority }) => (authority === null ? [] : [authority]))
  const version = await roundReading.findPlanInForce(tx, plan)
  const keys = new Map<string, string>()
  for (const code of version ? new Set(codes) : []) {
    const key = version && (await roundReading.findOrganisation(tx, version, code))
    if (key !== undefined) keys.set(code, key)
  }
  return keys
}

function draftOf({
  document: { id, reading },
  settled,
  groups,
  own,
  keys,
}: Pick<Laid, 'document' | 'settled' | 'groups'> & Pick<Making, 'own' | 'keys'>) {
  const homes = new Map(
    groups.flatMap((group) => (group.commitment === null ? [] : [[group.id, group.commitment]])),
  )
  return draftedFrom({ reading, settled, homes, own, keys, stamp: `w${id.slice(0, 8)}` })
}

/** What stands in the plan as far as the reader may read it; undefined where nothing was begun. */
function standingFor({ actor }: Visit, report: Report): readonly PlannedActivity[] | undefined {
  if (report.editions.length === 0) return undefined
  const lines = editionRules.ownsReport(actor, report)
    ? (editionRules.findUnderWay(report) ?? editionRules.findHandedIn(report))?.lines
    : editionRules.readableLines(actor, report).map(({ line }) => line)
  return (lines ?? []).flatMap(activitiesIn)
}
