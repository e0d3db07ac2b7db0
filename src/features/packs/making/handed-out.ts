import type { Visit } from '#kernel/operations'
import { keepHandedOut, madeOf as madeOfSnapshot } from '#features/pack-digests'
import type { MadeOf } from '#features/pack-digests'
import { contentsOf } from '#features/snapshots'
import { filed } from './filing.ts'
import type { Material } from './make.ts'
import type { Asked, MadeFile } from './schema.ts'

/** What the files of a pack are made of: of the round before they show statuses alone. */
export const madeOf = ({ head, leaves, before }: Material): MadeOf =>
  madeOfSnapshot(
    { head, leaves },
    contentsOf(before?.facts ?? [], 'status').map((content) => ({ content })),
  )

/** Keeps which files of a frozen pack somebody is handed. */
export async function handOut(
  visit: Visit,
  material: Material,
  asked: readonly Asked[],
  made: readonly MadeFile[],
): Promise<void> {
  const files = filed(asked, made).map(({ asked: one, bytes }) => ({ ...one, bytes }))
  await keepHandedOut(visit, madeOf(material), files)
}
