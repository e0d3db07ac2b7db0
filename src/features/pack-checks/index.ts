export { packBeside } from './beside.ts'
export { comparePack } from './compare.ts'
