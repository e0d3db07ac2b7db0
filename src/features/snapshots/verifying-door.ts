/** What a document says, and how it is compared with a snapshot. */
export { figuresIn, marksAlone, plain, unknownDocument, worstOf } from './verifying/rules.ts'
export { compare, compareMarks, extract } from './verifying/verify.ts'
