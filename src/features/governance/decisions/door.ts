export { askedOf } from './asked-rules.ts'
export * from './rules.ts'
