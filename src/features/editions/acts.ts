/** What people do with an edition, each act a step of the caller's transaction. */
export {
  handIn,
  offer,
  returnReport,
  revise,
  send,
  sign,
  signAndHandIn,
  take,
  takeBack,
} from './acts/steps.ts'
export { closeWithout } from './acts/closing.ts'
export type { Closing } from './acts/closing.ts'
export type { RefuseSending } from './acts/steps.ts'
export { answer, ask } from './questions/steps.ts'
export type { NewQuestion } from './questions/steps.ts'
