/** What later slices read of plans and rounds; nothing here writes. */
export {
  commitmentsByVersion,
  findOrganisation,
  findPlanInForce,
  getPlanVersion,
  listCommitments,
  listPlansInForce,
  measuresByVersion,
  versionsById,
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
