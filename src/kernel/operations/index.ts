export { operation } from './operation.ts'
export type { Operation } from './operation.ts'
export {
  badRequest,
  isRefused,
  notAllowed,
  notFound,
  paused,
  Problem,
  Refusal,
  refused,
} from './refusal.ts'
export type { Refused } from './refusal.ts'
export { allow, visitOf } from './visit.ts'
export type { Visit, VisitOf } from './visit.ts'
