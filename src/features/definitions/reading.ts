export { categoryNames, inForce, nextDue, versionsOf } from './rules.ts'
export { categoryName, dimensionName } from './words.ts'
