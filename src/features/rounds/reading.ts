/** What later slices read of plans and rounds; nothing here writes. */
export {
  findOrganisation,
  findPlanInForce,
  getPlanVersion,
  listCommitments,
  listMeasures,
} from './plan/store.ts'
export { findRound, listRoundLines, listRounds } from './rounds/store.ts'
export { findPolicy, readReminders } from './settings/store.ts'
