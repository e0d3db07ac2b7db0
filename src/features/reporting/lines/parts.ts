import type { Line } from '#features/editions'
import type { OfferedPart } from '../reading/reading.ts'

/** Where a part of a shared commitment stands for whoever writes another: here, waited for, or closed without. */
export type PartState = 'here' | 'waits' | 'not-reported'

/** A part that was shown or handed in is here, whatever the line was closed without before. */
export const partStateOf = (
  { closedWithout }: Pick<Line, 'closedWithout'>,
  { organisation, read }: OfferedPart,
): PartState => {
  if (read) return 'here'
  return closedWithout.includes(organisation) ? 'not-reported' : 'waits'
}
