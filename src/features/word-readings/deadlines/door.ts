export {
  deadlineByHeading,
  deadlineWithin,
  isRelative,
  isSilence,
  noDeadline,
  ofMoment,
  readDeadline,
} from './deadline-rules.ts'
export { findMoments } from './moment-rules.ts'
export { isOngoing, recurrenceIn, recurrenceOfDeed } from './recurrence-rules.ts'
