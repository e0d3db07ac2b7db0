import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import type { PlannedActivity } from '#features/activities'
import { activitiesIn } from '#features/planning'
import { roundReading } from '#features/rounds'
import { settle } from '../asked/answer-rules.ts'
import { pointsOf } from '../asked/point-rules.ts'
import type { Settled } from '../asked/schema.ts'
import { listAnswers, listWords } from '../asked/store.ts'
import type { Answer, ReceivedDocument, RememberedWord } from '../schema.ts'
import type { Beside } from './compare-rules.ts'
import { besideEachOther } from './compare-rules.ts'
import type { Drafted } from './draft-rules.ts'
import { draftedFrom } from './draft-rules.ts'
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
  readonly drafted: readonly Drafted[]
  /** Beside what stands, as far as the reader may read it; null where nothing does. */
  readonly beside: readonly Beside[] | null
}

/** Lays a document out: points with answers, homes, the draft it would become, what stands already. */
export async function layDocument(tx: Tx, visit: Visit, document: ReceivedDocument): Promise<Laid> {
  const { id, plan, organisation, reading } = document
  const answers = await listAnswers(tx, id)
  const words = organisation === null ? [] : await listWords(tx, { plan, organisation })
  const settled = settle(pointsOf(reading), answers, words)
  const report = await findPlan(tx, document)
  const groups = housed(document, report, answers)
  const drafted = report ? await draftOf(tx, { document, settled, groups, report }) : []
  const stands = report && standingFor(visit, report)
  const beside = stands ? besideEachOther(drafted, stands) : null
  return { document, settled, answers, words, groups, report, drafted, beside }
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

function housed(
  { reading }: ReceivedDocument,
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

async function draftOf(
  tx: Tx,
  {
    document: { id, reading },
    settled,
    groups,
    report,
  }: Pick<Laid, 'document' | 'settled' | 'groups'> & { readonly report: Report },
): Promise<readonly Drafted[]> {
  const codes = reading.activities
    .flatMap(({ lead, contributors }) => [lead, ...contributors])
    .flatMap(({ authority }) => (authority === null ? [] : [authority]))
  const keys = new Map<string, string>()
  for (const code of new Set(codes)) {
    const key = await roundReading.findOrganisation(tx, report.version, code)
    if (key !== undefined) keys.set(code, key)
  }
  const homes = new Map(
    groups.flatMap((group) => (group.commitment === null ? [] : [[group.id, group.commitment]])),
  )
  const own = report.organisation.split(':')[1] ?? ''
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
