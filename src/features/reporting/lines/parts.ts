import type { Line } from '#features/editions'
import type { OfferedPart } from '../reading/reading.ts'

/**
 * Where a part of a shared commitment stands for whoever writes another: here, handed in without having been
 * shown, waited for, or closed without.
 */
export type PartState = 'here' | 'handed-in' | 'waits' | 'not-reported'

/** A part that was shown or handed in is here, whatever the line was closed without before. */
export const partStateOf = (
  { closedWithout }: Pick<Line, 'closedWithout'>,
  { organisation, read, handedIn }: OfferedPart,
): PartState => {
  if (read) return 'here'
  if (handedIn) return 'handed-in'
  return closedWithout.includes(organisation) ? 'not-reported' : 'waits'
}
