import { dayOf, parseDay } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Say } from '#kernel/i18n'
import type { Decision } from '#features/governance'
import { decisionRules, governanceRecords, meetingRules } from '#features/governance'
import type { PartAsked, PartContent, PartFact, SnapshotPart } from '#features/snapshots'
import { findChoice } from '../deviations/store.ts'
import { partFact } from './rules.ts'
import { followUpSays, partName, proposalSays } from './schema.ts'
import { listAreas, listInferred } from './store.ts'

/** What of a plan and its meetings is frozen with a round, so that its pack is made from the snapshot alone. */
export const packPart: SnapshotPart = {
  name: partName,
  collect: async (tx, asked) => [
    ...(await planFacts(tx, asked)),
    ...(await choiceFacts(tx, asked)),
    ...(await meetingFacts(tx, asked)),
  ],
  words: partWords,
}

async function planFacts(tx: Tx, { version }: PartAsked): Promise<readonly PartFact[]> {
  const areas = await listAreas(tx, version.version)
  const inferred = await listInferred(tx, version.version)
  return [
    ...areas.map(({ id, ...says }) => partFact('area', id, says)),
    ...inferred.map(({ commitment }) => partFact('inferred', commitment, {}, { commitment })),
  ]
}

async function choiceFacts(tx: Tx, { round }: PartAsked): Promise<readonly PartFact[]> {
  const choice = await findChoice(tx, round.id)
  return choice ? [partFact('choice', String(choice.number), { keys: choice.keys })] : []
}

/** The meeting of the round that is ahead, else the one held last, with its proposals; and what meetings before it decided or put off. */
async function meetingFacts(tx: Tx, asked: PartAsked): Promise<readonly PartFact[]> {
  const { plan, round, version } = asked
  const meetings = await governanceRecords.listMeetings(tx, plan)
  const own = meetingRules.inOrder(meetings.filter((one) => one.round?.id === round.id))[0]
  const items = await governanceRecords.listItems(
    tx,
    meetings.map(({ id }) => id),
  )
  const bodies = await governanceRecords.listBodies(tx, version.version)
  const body = bodies.find(({ id, level }) => id === own?.body && level !== 'restricted')
  const decisions = await governanceRecords.listDecisions(
    tx,
    meetings.map(({ id }) => id),
  )
  const until = own?.heldOn ?? dayOf(asked.at, version.timeZone)
  const toDecide = decisionRules.askedOf(own, until, { meetings, items, decisions })
  const earlier = meetings.filter(({ id, heldOn }) => id !== own?.id && heldOn < until)
  return [
    ...(own
      ? [
          partFact('meeting', own.code, {
            title: own.title,
            language: own.language,
            heldOn: own.heldOn,
            body: body?.name ?? null,
          }),
        ]
      : []),
    ...toDecide.map(({ item: { id, proposal: text, dueOn: due, ...item }, postponedOn }) => {
      const { title, language, owner, otherwise } = item
      const says = { title, text, language, owner, due, otherwise }
      return partFact('proposal', id, { ...says, ...(postponedOn && { postponedOn }) })
    }),
    ...(await followUps(tx, asked, { earlier, own })),
  ]
}

interface Earlier {
  readonly id: string
  readonly heldOn: string
}

/** The meetings before the round's own, and its own: one frozen afterwards has decided. */
interface Meetings {
  readonly earlier: readonly Earlier[]
  readonly own: Earlier | undefined
}

/** What meetings left to do, and what the round's own and the last before it decided although it is done. */
async function followUps(
  tx: Tx,
  { version }: PartAsked,
  { earlier, own }: Meetings,
): Promise<readonly PartFact[]> {
  const last = earlier
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1)
  const all = own ? [...earlier, own] : earlier
  const held = new Map(all.map(({ id, heldOn }) => [id, heldOn]))
  const decisions = await governanceRecords.listDecisions(tx, [...held.keys()])
  const counts = ({ outcome, isReplaced, meeting, ...one }: Decision) =>
    decisionRules.isAdopted(outcome) &&
    !isReplaced &&
    (one.closing === null || meeting === own?.id || held.get(meeting) === last)
  return decisions.filter(counts).map(({ id, decided: text, language, owner, dueOn, ...one }) =>
    partFact('follow-up', id, {
      text,
      language,
      owner,
      due: dueOn,
      heldOn: held.get(one.meeting) ?? '',
      done: one.closing?.done ?? null,
      doneIn: one.closing?.language ?? null,
      closed: one.closing ? dayOf(one.closing.at, version.timeZone) : null,
    }),
  )
}

const dayWords = (say: Say, written: string | null): string | null => {
  const day = written === null ? undefined : parseDay(written)
  return day ? say.day(day) : null
}

/** The words that a mark on one of these facts must show. */
function partWords(say: Say, { kind, says }: PartContent, mark: string): string | null {
  const proposal = kind === `${partName}/proposal` ? proposalSays.parse(says) : null
  const followUp = kind === `${partName}/follow-up` ? followUpSays.parse(says) : null
  const said = proposal ?? followUp
  if (!said) return null
  const words: Readonly<Record<string, string | null>> = {
    text: said.text,
    due: dayWords(say, said.due),
    title: proposal?.title ?? null,
    otherwise: proposal?.otherwise ?? null,
    done: followUp?.done ?? null,
    closed: dayWords(say, followUp?.closed ?? null),
  }
  return words[mark] ?? null
}
