export { categoryNames, inForce, isOverdue, nextDue, versionsOf } from './rules.ts'
export { categoryName, dimensionName } from './words.ts'
