/** What a draft is written with; whoever calls these holds it, and has asked the policy. */
export { beginReport, insertFirstEdition, removeItems, setItem } from './acts/store.ts'
export {
  deleteDrafts,
  insertDraftEvidence,
  isFileUsed,
  saveDraftMilestoneReport,
  saveDraftRating,
  saveDraftStatement,
} from './facts/store.ts'
