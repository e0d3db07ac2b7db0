import type { Indicator } from '../schema.ts'
import { judgeEachYear } from './each-year.ts'
import { judgeFollow } from './follow.ts'
import { judgeGrowth } from './growth.ts'
import type { Judgement } from './judgement.ts'
import { judgeLinear } from './linear.ts'
import { judgeMaintain } from './maintain.ts'
import { judgeMilestones } from './milestones.ts'
import { judgeProjection } from './projection.ts'
import { judgeRange } from './range.ts'

/** What an indicator's method says of it. Nothing is rounded, no clock is read. */
export function judge(indicator: Indicator): Judgement {
  switch (indicator.method) {
    case 'linear':
    case 'by-the-end':
      return judgeLinear(indicator, indicator.method)
    case 'growth-ratio':
      return judgeGrowth(indicator)
    case 'projection':
      return judgeProjection(indicator)
    case 'range':
      return judgeRange(indicator)
    case 'maintain':
      return judgeMaintain(indicator)
    case 'threshold-each-year':
      return judgeEachYear(indicator)
    case 'milestones':
      return judgeMilestones(indicator)
    case 'follow':
      return judgeFollow(indicator)
  }
}
