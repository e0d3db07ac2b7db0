/** What a target takes, as a part of a page: `appointmentsSection(seen, known)`. */
export { appointmentsSection } from './pages/section.ts'
export { knownOf } from './rules.ts'
export type { Known, Measured } from './schema.ts'
export { fields as askedFields } from './schema.ts'
