import type { PartContent } from '#features/snapshots'
import type { World } from '../reporting/cast.ts'
import { contents, show } from '../snapshots/world.ts'

type Said = PartContent & { readonly ref: string }

/** What the packs' part froze of one kind, as the coordinator reads the newest snapshot. */
export async function contentsIn(world: World, kind: string): Promise<readonly Said[]> {
  const all = contents(await show(world))
  return all.filter((one): one is Said => 'says' in one && one.kind === kind)
}
