export { groupsOf, leafDigest, pathOf, rootFrom, rootOf } from './tree.ts'
export type { Place } from './tree.ts'
