export { canonical } from './canonical.ts'
export { digest, saltedDigest } from './digest.ts'
