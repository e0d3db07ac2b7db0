/** What later slices do with mails about a round. */
export type { Addressed } from './steps.ts'
export { address, mailOnce } from './steps.ts'
export { listMails } from './store.ts'
