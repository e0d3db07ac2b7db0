export { staffYears, whatItTakes, yearsBetween } from './takes/rules.ts'
export type { Aim, Staff, StaffYear, Takes, TakesRefusal } from './takes/rules.ts'
export { refusalSaid, takesSaid } from './sentences/takes.ts'
export type { TakesSaid } from './sentences/takes.ts'
