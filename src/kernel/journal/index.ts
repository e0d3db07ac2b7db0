export { journalActor } from './actor.ts'
export { beginning, faultOf, link, verifyChain } from './entry.ts'
export type { Deed, Entry, JournalActor, Verdict } from './entry.ts'
export { appendPending, findHead, readJournal, record } from './store.ts'
