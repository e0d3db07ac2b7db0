import { system } from '#kernel/access'
import { setUpConsequences } from '#kernel/facts'
import { judgeWhatChanged } from '#features/assessments'
import { changedParts, compareWith, extractHtml, pageDocument } from '#features/pack-papers'
import { concluded } from '#features/pack-checks'
import { forgetHandedOut } from '#features/pack-digests'
import { buildPacks } from '#features/packs'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { Frozen, ReadSnapshot, SnapshotsInstallation } from '#features/snapshots'
import {
  contentsOf,
  forgetWithdrawn,
  setUpSnapshots,
  snapshotOperations,
} from '#features/snapshots'
import type { Person, World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import {
  counts,
  done,
  handedIn,
  handIn,
  maguaReport,
  publish,
  report,
  save,
  status,
  text,
} from '../reporting/thread.ts'
import type { TestContext } from 'node:test'
import { documentOf } from './documents.ts'

/** The plain document of a snapshot, made anew for whoever makes packs. */
const compareRest: SnapshotsInstallation['compareRest'] = async (asked) => {
  const { visit, language, said, ...read } = asked
  const actor = visit?.actor ?? system
  const isForPacks = actor.kind === 'system' || buildPacks(actor, { plan })
  const made = documentOf(read, language)
  const remade = isForPacks ? [extractHtml(made)] : []
  const changed = await changedParts('html', new TextEncoder().encode(made), said.bytes)
  return concluded(asked, compareWith(remade, said), changed)
}
const beside = () => Promise.resolve(undefined)
export const plainDocuments = { documents: [pageDocument], compareRest, beside }

/** The round that is frozen. */
export const place = { plan, round: '2027' } as const

/** Forestal's report was handed in and taken, magua has said nothing; it is 1 April 2027. */
export async function openTaken(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  setUpConsequences([judgeWhatChanged, forgetWithdrawn, forgetHandedOut])
  setUpSnapshots({ parts: [], ...plainDocuments })
  await handedIn(world)
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  world.setClock('2027-04-01T08:00:00Z')
  return world
}

/** The coordinator freezes the round. */
export const freeze = async (world: World, caseNumber = '') =>
  done(await snapshotOperations.freezeRound(world.visit('coordinator'), { ...place, caseNumber }))

/** A snapshot as somebody reads it; the newest unless numbered. */
export const show = (world: World, person: Person = 'coordinator', number?: number) =>
  snapshotOperations.showSnapshot(world.visit(person), {
    ...place,
    ...(number !== undefined && { number }),
  })

/** The facts whose content the reader was shown. */
export const contents = ({ leaves }: ReadSnapshot) =>
  leaves.flatMap(({ fact }) => fact?.content ?? [])

/** Those of one kind. */
export const ofKind = <Kind extends Frozen['kind']>({ leaves }: ReadSnapshot, kind: Kind) =>
  contentsOf(
    leaves.flatMap(({ fact }) => fact ?? []),
    kind,
  )

/** The ref of the text that stands in a field. */
export const refOf = (read: ReadSnapshot, commitment: string, field: string): string =>
  ofKind(read, 'text').find((one) => one.commitment === commitment && one.field === field)?.ref ??
  ''

/** Forestal corrects its figure and a text on 20 May and hands the second edition in. */
export async function correct(world: World): Promise<void> {
  world.setClock('2027-05-20T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const figure = counts(['30', '75'], 'One was counted twice.')
  done(await save(world, 'editor', ['c-1-01', 'figure.arboles-plantados', figure]))
  const did = text('We planted along five streams.', 'One more was found.')
  done(await save(world, 'editor', ['c-1-02', 'did', did]))
  await handIn(world)
}

/** Everything that was handed in is published, but for these commitments. */
export const publishAll = async (world: World, leftOut: readonly string[] = []) =>
  done(await publish(world, leftOut))

/** The approver withdraws one fact for good. */
export const withdraw = async (world: World, fact: string) =>
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )

/** Magua, silent until then, hands in its report on 10 April. */
export async function speakUp(world: World): Promise<void> {
  world.setClock('2027-04-10T12:00:00Z')
  const { saveLine, sendReport, signAndHandInReport } = reportOperations
  const did = { field: 'did', value: text('Wells.'), seen: 0 }
  const rated = { field: 'status', value: status('done'), seen: 0 }
  const editor = () => world.visit('magua-editor')
  done(await saveLine(editor(), { ...maguaReport, commitment: 'c-1-01', edits: [did] }))
  done(await saveLine(editor(), { ...maguaReport, commitment: 'c-2-01', edits: [did, rated] }))
  done(await sendReport(editor(), maguaReport))
  const code = await world.code('magua-approver')
  done(await signAndHandInReport(world.visit('magua-approver'), { ...maguaReport, code }))
}
