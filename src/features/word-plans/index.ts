export { wordPlanCommands } from './commands.ts'
export { readPlan } from './read.ts'
export type { ReadOptions } from './read.ts'
export type {
  Defect,
  Fate,
  Figure,
  PlanActivity,
  PlanIndicator,
  PlanReading,
  Refusal,
  Remark,
  SubActivity,
} from './schema.ts'
