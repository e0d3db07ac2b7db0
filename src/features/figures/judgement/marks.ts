import type { mark } from '#kernel/ui'
import type { Verdict } from '#features/methods'

type ProgressCode = Parameters<typeof mark.progress>[1]

/** The drawing that a verdict has: where the figure stands seen from its path, whatever the method calls it. */
const drawings: Readonly<Record<Verdict, ProgressCode>> = {
  reached: 'reached',
  within: 'reached',
  maintained: 'reached',
  met: 'reached',
  ahead: 'ahead',
  substantial: 'ahead',
  'on-track': 'on-path',
  moderate: 'behind',
  fair: 'behind',
  behind: 'behind',
  limited: 'behind',
  missed: 'behind',
  overshot: 'behind',
  'not-maintained': 'behind',
  regressing: 'regressing',
  deterioration: 'regressing',
  left: 'regressing',
  'stagnation-or-regression': 'regressing',
  open: 'no-data',
  'no-data': 'no-data',
  'not-due': 'no-data',
}

/** The mark of a verdict. */
export const markOf = (verdict: Verdict): ProgressCode => drawings[verdict]
