/** What a draft is written with; whoever calls these holds it, and has asked the policy. */
export { beginReport, insertFirstEdition, removeItems, setItem, setItems } from './acts/store.ts'
export { beginLists } from './acts/lists-store.ts'
export type { PlacedItem } from './acts/store.ts'
export {
  deleteDrafts,
  insertDraftEvidence,
  isFileUsed,
  saveDraftMilestoneReport,
  saveDraftRatings,
  saveDraftStatements,
} from './facts/store.ts'
export type { DraftRating, DraftStatement } from './facts/store.ts'
