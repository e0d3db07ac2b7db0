/** What a page of a snapshot is put together from, for the pages of the desk and of everybody. */
export { authorities, figures, silences } from './contents.ts'
export { within } from './names.ts'
