export { packBeside } from './beside.ts'
export { comparePack } from './compare.ts'
export { concluded } from './conclude.ts'
