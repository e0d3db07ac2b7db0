/** What pages of a plan are put together from, besides the interface's own pieces. */
export { commitmentLinks, ownersInFull, ownersInShort } from './commitment-words.ts'
export { narrowedTo, narrowForm, sorting, withoutUnknown } from './narrow.ts'
export { inWords, inWordsFirst, quoted, rich } from './rich.ts'
export {
  dayWords,
  inARow,
  langOf,
  organisationLink,
  plain,
  planPage,
  seenBy,
  shortName,
} from './seen.ts'
export { permanentLink, wayBack } from './way-back.ts'
