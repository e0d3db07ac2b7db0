/** What a document says, and how it is compared with a snapshot. */
export { figuresIn, plain, unknownDocument } from './verifying/rules.ts'
export { compare, extract } from './verifying/verify.ts'
