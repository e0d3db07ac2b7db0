export { fixedClock, systemClock } from './clock.ts'
export type { Clock } from './clock.ts'
export { addDays, parseDay } from './day.ts'
export type { Day } from './day.ts'
export { comparePeriods, parsePeriod, periodEnd, periodStart } from './period.ts'
export type { Period } from './period.ts'
/** The periods of a series one by one: `steps.skippedPeriods(periods)`. */
export * as steps from './steps.ts'
export { periodEndInYears } from './years.ts'
export { dayOf, endOfDay, startOfDay, today } from './zone.ts'
/** Periods as people write them: `writtenPeriods.readPeriod('1. kvartal 2025')`. */
export * as writtenPeriods from './written.ts'
export type { PeriodRead } from './written.ts'
