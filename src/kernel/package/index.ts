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
