import { ArchiveFault } from '#kernel/zip'
import type { PassedOver, PlaceName } from '../schema.ts'
import type { Allowance, Gathered } from './state.ts'

/** Says that something at a place was not read. */
export function passOver(
  { passedOver }: Gathered,
  what: PassedOver['what'],
  at: PlaceName | null,
  count = 1,
): void {
  if (count === 0) return
  const key = `${what} ${at ?? ''}`
  passedOver.set(key, { what, at, count: (passedOver.get(key)?.count ?? 0) + count })
}

/** Takes from what may be read still. */
export function spend(allowance: Allowance): void {
  allowance.left -= 1
  if (allowance.left < 0) throw new ArchiveFault('deep')
}
