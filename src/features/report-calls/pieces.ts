/** What later slices make calls and commands on reports of. */
export { readFields } from './lines/given.ts'
export { savedOutcome } from './lines/commands.ts'
export { saveFields } from './lines/saving.ts'
export type { ReportCall } from './places/options.ts'
export { atReport, fileAt, missingIn } from './places/options.ts'
export { keyAt, problems } from './places/places.ts'
