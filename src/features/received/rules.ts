/** What is true of received documents, in one place for later slices. */
export { isOpen, notStated, openIn, settledValue } from './asked/answer-rules.ts'
export { headingKey, toldIn } from './asked/heading-rules.ts'
export { pointsOf } from './asked/point-rules.ts'
export { stateOf } from './documents/rules.ts'
export {
  answer as mayAnswer,
  drop as mayDrop,
  readHanded as mayReadHanded,
  enter,
  runPlan,
  take as mayTake,
} from './policy.ts'
