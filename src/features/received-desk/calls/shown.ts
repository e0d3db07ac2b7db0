import type { Laid, Open, ReceivedDocument } from '#features/received'
import { receivedRules } from '#features/received'

/** A document as a list has it. */
export const shownHead = (document: ReceivedDocument, open: Open = { refused: 0, guessed: 0 }) => ({
  id: document.id,
  name: document.name,
  digest: document.digest,
  sender: document.sender,
  receivedOn: document.receivedOn,
  organisation: document.organisation,
  period: document.period,
  state: receivedRules.stateOf(document),
  activities: document.reading.activities.length,
  open,
})

/** A document with what is asked, and what it would become. */
export const shownDocument = ({ document, settled, groups, drafted }: Laid) => ({
  ...shownHead(document, receivedRules.openIn(settled)),
  points: settled,
  goals: groups.map(({ id, text, commitment, isAnswered }) => ({
    id,
    text,
    commitment,
    isAnswered,
  })),
  draft: drafted.map(({ key, commitment, says }) => ({ key, commitment, activity: says })),
})
