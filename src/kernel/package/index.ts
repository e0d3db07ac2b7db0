export {
  factId,
  isCurrent,
  languageTag,
  level,
  packageRecord,
  slug,
  sourcePlace,
  texts,
  webAddress,
} from './fields.ts'
export type { SourcePlace } from './fields.ts'
export { packagePart } from './part.ts'
export type {
  Finding,
  LoadContext,
  PackagePart,
  PackageRecord,
  PackageView,
  PlanHead,
  Reference,
  Severity,
} from './part.ts'
export { pointingAt, pointingAtEach } from './refer.ts'
export { packageView } from './view.ts'
