/** Times: `deadlines.readDeadline(text, period)`. */
export * as deadlines from './deadlines/door.ts'
export { dittoIn } from './dittos/ditto-rules.ts'
export type { Ditto } from './dittos/ditto-rules.ts'
/** What columns are for: `headings.columnRoles(texts)`. */
export * as headings from './headings/heading-rules.ts'
export type { ToldHeadings } from './headings/heading-rules.ts'
export type { Role } from './headings/vocabulary.ts'
export { roles } from './headings/vocabulary.ts'
export { isBelow, numberAlone, numberedText } from './numbering/number-rules.ts'
/** Who does what: `owners.readOwners(text, house)`. */
export * as owners from './owners/door.ts'
export type { Directory, KnownOrganisation } from './owners/directory-rules.ts'
export type { House } from './owners/house.ts'
export { doubted, mostDoubtful, noPeriod, onlyYearOf } from './schema.ts'
export type { Baseline, Deadline, Owner, Period, ReadStatus, State, Target } from './schema.ts'
/** What statuses mean: `statuses.readStatus(text, legend)`. */
export * as statuses from './statuses/status-rules.ts'
export type { Legend } from './statuses/status-rules.ts'
/** What is measured and to be reached: `targets.readTarget(text, frame)`. */
export * as targets from './targets/door.ts'
export type { IndicatorRead } from './targets/indicator-rules.ts'
export type { NumberLanguage } from './targets/amount-rules.ts'
export type { TargetFrame } from './targets/target-rules.ts'
