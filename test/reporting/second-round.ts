import { roundOperations } from '#features/rounds'
import type { World } from './cast.ts'
import { done, handedIn, publish, roundToOpen } from './thread.ts'

/** The second round's report, as its address has it. */
export const secondRoot = '/en/plans/montes-agua/organisations/forestal/rounds/2027-midway'
export const secondLine = `${secondRoot}/lines/c-1-01`

/** A round about 2026, handed in and published; then, on 1 June 2027, one about the first half of 2027. */
export async function openSecondRound(world: World): Promise<void> {
  await handedIn(world)
  done(await publish(world))
  world.setClock('2027-06-01T12:00:00Z')
  const next = { code: '2027-midway', period: '2027-H1', dueOn: '2027-06-30' } as const
  done(await roundOperations.openRound(world.visit('coordinator'), { ...roundToOpen, ...next }))
}
