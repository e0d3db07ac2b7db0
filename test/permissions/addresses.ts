import { queryOne, read, sql } from '#kernel/db'
import type { Route } from '#kernel/http'
import type { World } from '../actors.ts'
import { plan } from '../actors.ts'
import { planDraft, secrets } from './scene.ts'

/** What may stand in a path after each of its words. A word that is missing here fails the test: add it. */
const after = (world: World, fact: string): Readonly<Record<string, readonly string[]>> => ({
  // Both languages say the same; the words of drafts are nobody's translation.
  '': ['en'],
  plans: [plan],
  areas: ['1'],
  commitments: Object.keys(secrets),
  lines: Object.keys(secrets),
  indicators: ['arboles-plantados'],
  figures: ['arboles-plantados'],
  organisations: ['forestal', 'magua'],
  bodies: ['b-01'],
  rounds: ['2027', planDraft.round, 'figures-arboles-plantados'],
  meetings: ['2027-1'],
  points: ['00000000-0000-4000-8000-000000000000'],
  snapshots: ['1'],
  pack: ['pack-en.html'],
  facts: ['0'],
  coverage: ['2027'],
  'implementation-plans': ['2027', '2027.docx'],
  activities: ['plant'],
  editions: ['1'],
  fields: ['did', 'status'],
  people: [world.account('secondEditor')],
  jobs: ['00000000-0000-4000-8000-000000000000'],
  evidence: [fact],
  first: ['no-such-link'],
  invitations: ['no-such-link'],
  reset: ['no-such-link'],
  assets: ['none.css'],
  views: ['00000000-0000-4000-8000-000000000000'],
  uploads: ['00000000-0000-4000-8000-000000000000'],
  received: ['00000000-0000-4000-8000-000000000000'],
  letter: ['pdf', 'word'],
})

/** The file that the owner's editor attached, as the fact it is. */
export const findFile = (world: World): Promise<string> =>
  read(world.database.app, async (tx) => {
    const found = await queryOne<{ id: string }>(tx, sql`select id from varde.evidence`)
    return found.id
  })

/** Every address that a route answers in this world. */
export async function addressesOf(world: World, routes: readonly Route[]): Promise<string[]> {
  const known = after(world, await findFile(world))
  return [...new Set(routes.flatMap((route) => addressesIn(known, route)))]
}

function addressesIn(known: ReturnType<typeof after>, { path }: Route): readonly string[] {
  let addresses: readonly string[] = ['']
  let before = ''
  for (const piece of path.split('/').slice(1)) {
    const values = piece.startsWith(':') ? known[before] : [piece]
    if (!values) throw new Error(`${path}: what may stand after ${before}/ is not known here`)
    addresses = addresses.flatMap((start) => values.map((value) => `${start}/${value}`))
    before = piece.startsWith(':') ? before : piece
  }
  return addresses
}
