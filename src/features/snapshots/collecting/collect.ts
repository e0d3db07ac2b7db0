import type { Tx } from '#kernel/db'
import { notFound } from '#kernel/operations'
import type { OccasionContext } from '#features/editions'
import { editionReading } from '#features/editions'
import type { Round } from '#features/rounds'
import type { ToFreeze } from '../facts/snapshot.ts'
import { installation } from '../installation.ts'
import { factsOfReport, figuresOfReport, takenEdition } from './report-rules.ts'
import type { VersionRow } from './schema.ts'
import { factsOfSeries } from './series-rules.ts'
import { silenceOf, silencesOf } from './silence-rules.ts'
import { getVersion, recordedSeries } from './store.ts'

/** What would be frozen of a round now, the snapshot's own leaf aside. */
export interface Collected {
  readonly context: OccasionContext
  readonly round: Round
  readonly version: VersionRow
  /** In the order of the leaves. */
  readonly facts: readonly ToFreeze[]
}

/** Collects what may stand in a pack of a round; 404 where there is no such round. */
export async function collect(
  tx: Tx,
  key: { readonly plan: string; readonly round: string },
  at: Date,
): Promise<Collected> {
  const found = await editionReading.listReports(tx, key)
  const round = found?.context.occasion.round
  if (!found || !round) throw notFound()
  const { context, reports } = found
  const version = await getVersion(tx, round.version)
  const asked = { plan: key.plan, version: round.version, round: round.id }
  const recorded = await recordedSeries(tx, asked)
  const taken = reports.flatMap((report) => {
    const edition = takenEdition(report)
    return edition ? [{ report, edition }] : []
  })
  const looked = { round, timeZone: context.version.timeZone, at }
  const facts = [
    ...namesIn(context),
    ...commitmentsIn(context, version),
    ...taken.flatMap(({ report, edition }) => factsOfReport(report, edition)),
    ...factsOfSeries(
      recorded,
      taken.flatMap(({ report, edition }) => figuresOfReport(report, edition)),
    ),
    ...reports.flatMap((report) => silencesOf(report, looked)),
    ...notAsked(context, version),
  ]
  const from = { plan: key.plan, round, version: context.version, at, facts: [...facts] }
  for (const part of installation().parts) facts.push(...(await part.collect(tx, from)))
  // One field may have lost two facts: one silence says it.
  const once = new Map(facts.toReversed().map((fact) => [fact.ref, fact]))
  return { context, round, version, facts: facts.filter((fact) => once.get(fact.ref) === fact) }
}

/** What everybody in the round is called. */
const namesIn = ({ everyone, organisations }: OccasionContext): readonly ToFreeze[] =>
  [...new Set(everyone.map(({ organisation }) => organisation))].flatMap((organisation) => {
    const name = organisations.get(organisation)?.name
    if (!name) return []
    const content = { kind: 'organisation', organisation, name } as const
    return [
      { ref: `organisation:${organisation}`, content, level: 'public', facts: [], chains: [] },
    ]
  })

const standing = ({ commitments }: OccasionContext, { over }: VersionRow) =>
  [...commitments.values()].filter(({ id, level }) => !over.includes(id) && level !== 'restricted')

const commitmentsIn = (context: OccasionContext, version: VersionRow): readonly ToFreeze[] =>
  standing(context, version).map(({ id: commitment, number, kind, title, indicators }) => ({
    ref: `commitment:${commitment}`,
    content: {
      kind: 'commitment',
      commitment,
      number,
      listed: kind === 'listed',
      title,
      indicators,
    },
    level: 'public',
    facts: [],
    chains: [],
  }))

/** The commitments that nobody reports on in this round. */
function notAsked(context: OccasionContext, version: VersionRow): readonly ToFreeze[] {
  const asked = new Set(context.everyone.map(({ commitment }) => commitment))
  return standing(context, version)
    .filter(({ id }) => !asked.has(id))
    .map(({ id: commitment }) => silenceOf({ about: 'commitment', why: 'not-asked', commitment }))
}
