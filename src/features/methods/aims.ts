/** What cannot be aimed at, and what is more often a slip. */
export {
  amissInAim,
  amissInStart,
  doubtCodes,
  doubtsOf,
  faultOfAim,
  areCountsOf,
  outsideShare,
} from './aims/rules.ts'
export type { Aim, AimFault, Doubt, DoubtCode, Start, Way } from './aims/rules.ts'
