import { isRefused } from '#kernel/operations'
import { figuresPart } from '#features/frozen-figures'
import { governanceOperations } from '#features/governance'
import { pageDocument, pdfDocument, wordDocument } from '#features/pack-papers'
import type { Asked } from '#features/packs'
import { comparePack, packBeside } from '#features/pack-checks'
import { packOperations, packPart, setUpPacks } from '#features/packs'
import { roundOperations } from '#features/rounds'
import { setUpSnapshots, snapshotOperations } from '#features/snapshots'
import type { TestContext } from 'node:test'
import type { Person, World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { openTaken, place } from '../snapshots/world.ts'

const meeting = { plan: place.plan, code: '2027-2' } as const

/** A meeting in January that decided something, and one in April with a proposal, about the round that was taken. */
export async function openPacked(t: TestContext): Promise<World> {
  const world = await openTaken(t)
  setUpSnapshots({
    parts: [packPart, figuresPart],
    documents: [pageDocument, pdfDocument, wordDocument],
    compareRest: comparePack,
    beside: packBeside,
  })
  setUpPacks({ origin: 'http://localhost:3000', isExercise: false })
  const coordinator = world.visit('coordinator')
  const announce = (title: string, heldOn: string, round = '') =>
    governanceOperations.announceMeeting(coordinator, {
      plan: place.plan,
      title,
      heldOn,
      round,
      body: '',
    })
  done(await announce('Mesa de enero', '2027-01-20'))
  done(await announce('Mesa de abril', '2027-04-12', '2027'))
  const first = { ...meeting, code: '2027-1' }
  const point = {
    subject: { kind: 'commitment', id: 'c-1-01' },
    title: 'Un vivero más',
    proposal: 'Abrir el segundo vivero antes de junio.',
    owner: 'forestal',
    dueOn: '2027-06-01',
    otherwise: 'Se planta la mitad.',
  } as const
  const item = done(await governanceOperations.putOnAgenda(coordinator, { ...first, ...point }))
  done(
    await governanceOperations.recordDecision(coordinator, {
      ...first,
      item: item.id,
      outcome: 'as-proposed',
      decided: 'Se abre el segundo vivero.',
      owner: 'forestal',
      dueOn: '2027-06-01',
      replaces: '',
    }),
  )
  done(await governanceOperations.putOnAgenda(coordinator, { ...meeting, ...point }))
  return world
}

export const pack = { paper: 'pack', language: 'en' } as const

/** A file of a snapshot as somebody downloads it; the newest snapshot unless numbered. */
export const download = (
  world: World,
  asked: Asked,
  person: Person = 'coordinator',
  number?: number,
) =>
  packOperations.downloadPack(world.visit(person), {
    key: { ...place, ...(number !== undefined && { number }) },
    asked,
  })

/** The papers of the round are sent. */
export const sendPapers = async (world: World) =>
  done(
    await roundOperations.notePapersSent(world.visit('coordinator'), {
      plan: place.plan,
      code: place.round,
    }),
  )

/** What comes of comparing a file with the record; the code of its refusal where it was refused. */
export async function verify(world: World, bytes: Uint8Array, person: Person = 'coordinator') {
  const verified = await snapshotOperations.verifyDocument(world.visit(person), bytes)
  return isRefused(verified) ? verified.refused : verified
}
