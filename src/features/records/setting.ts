import type { PageRequest } from '#kernel/http'
import type { Setting } from './frame.ts'
import { installation } from './installation.ts'

/** What every page of the slice is made with. */
export function settingOf({ say, visit }: PageRequest): Setting {
  const { around, timeZone } = installation()
  return { say, around: around(say, visit), timeZone }
}
