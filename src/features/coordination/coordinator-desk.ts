/** What lies before a coordinator, and what comes first. */
export { coordinatedPlans } from './desk/reading.ts'
export type { FirstAct, OnDesk, Sorted } from './desk/rules.ts'
export { firstAct, sorted } from './desk/rules.ts'
export type { CoordinatorDesk, PlanDesk } from './desk/schema.ts'
export type { Unmeasurable } from './desk/store.ts'
