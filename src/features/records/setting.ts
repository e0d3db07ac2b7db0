import type { PageRequest } from '#kernel/http'
import type { Setting } from './frame.ts'
import { installation } from './installation.ts'

/** What every page of the slice is made with. */
export async function settingOf({ say, visit }: PageRequest): Promise<Setting> {
  const { around, zoneOf } = installation()
  const timeZone = await visit.read((tx) => zoneOf(tx, visit.actor))
  return { say, around: around(say, visit), timeZone }
}
