/** What later slices read of plans and rounds; nothing here writes. */
export {
  findOrganisation,
  findPlanInForce,
  getPlanVersion,
  listCommitments,
  listMeasures,
  listPlansInForce,
} from './plan/store.ts'
export {
  findRound,
  linesByRound,
  listOpenRounds,
  listRecurringPlans,
  listRoundLines,
  listRounds,
  listRoundsOf,
} from './rounds/store.ts'
export { findPolicy, readReminders } from './settings/store.ts'
