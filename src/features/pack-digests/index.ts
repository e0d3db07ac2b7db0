export { forgetHandedOut, keepHandedOut, listHandedOut } from './steps.ts'
export { madeOf, matching } from './digests.ts'
export { handedOutShape } from './schema.ts'
export type { HandedOutFile, MadeOf, PaperFile } from './schema.ts'
