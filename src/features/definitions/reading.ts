export { categoryNames, inForce, isOverdue, nextDue, versionsOf } from './rules.ts'
export { categoryName } from './words.ts'
