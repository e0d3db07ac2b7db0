import { dayOf, parseDay } from '#kernel/clock'
import type { Block, Section, Words } from '#features/pack-papers'
import { contentsOf } from '#features/snapshots'
import { saidBy } from '../frozen/rules.ts'
import type { FollowUpSays } from '../frozen/schema.ts'
import { followUpSays, meetingSays, proposalSays } from '../frozen/schema.ts'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain, sentence, shows } from './source.ts'

/** A day as a reader reads it; what is no day stays as it is. */
export function dayWords({ say }: Pick<Spoken, 'say'>, written: string): string {
  const day = parseDay(written)
  return day ? say.day(day) : written
}

/** The meeting that steers by the round; undefined where none is announced. */
export const meetingOf = ({ facts }: Pick<Spoken, 'facts'>) =>
  saidBy(facts, 'meeting', meetingSays)[0]?.says

/** What the meeting is asked to decide, with room for the pen; null where it is asked nothing. */
export function proposals(source: Spoken): Section | null {
  const { say, facts } = source
  const all = saidBy(facts, 'proposal', proposalSays)
  if (all.length === 0) return null
  const line = (label: string, words: Words): Words =>
    words.length === 0 ? [] : joined([plain(`${label}:`, { look: 'quiet' }), words], ' ')
  const blocks = all.map(({ ref, says }, place): Block => ({
    kind: 'beside',
    label: [plain(String(place + 1), { look: 'strong' })],
    title: shows(source, ref, 'title'),
    lines: [
      shows(source, ref, 'text'),
      plain(says.postponedOn ? putOffWords(source, says.postponedOn) : ''),
      line(say('packs.owner'), says.owner === null ? [] : plain(nameOf(source, says.owner))),
      line(say('packs.due'), shows(source, ref, 'due')),
      line(say('packs.otherwise'), shows(source, ref, 'otherwise')),
    ].filter((words) => words.length > 0),
    pen: [say('packs.as-proposed'), say('packs.amended-to')],
  }))
  const lead: Block = { kind: 'words', words: plain(say('packs.proposals-lead')) }
  return {
    title: say('packs.proposals', { count: all.length }),
    breaks: true,
    blocks: [lead, ...blocks],
  }
}

const putOffWords = (source: Spoken, heldOn: string): string =>
  source.say('packs.postponed-on', { day: dayWords(source, heldOn) })

/** What earlier meetings decided, and what became of it; null where there is nothing. */
export function followUps(source: Spoken): Section | null {
  const { say, facts } = source
  const all = saidBy(facts, 'follow-up', followUpSays)
  if (all.length === 0) return null
  const rows = all.map((one, place) => [plain(String(place + 1)), ...followUpCells(source, one)])
  return {
    title: say('packs.follow-up'),
    breaks: true,
    blocks: [
      {
        kind: 'table',
        caption: say('packs.follow-up'),
        columns: [
          { head: say('packs.place'), share: 8 },
          { head: say('packs.decided'), share: 60 },
          { head: say('packs.owner'), share: 38 },
          { head: say('packs.due'), share: 28 },
          { head: say('packs.state'), share: 38 },
        ],
        rows,
      },
    ],
  }
}

interface FollowUp {
  readonly ref: string
  readonly says: FollowUpSays
}

/** What was decided, whose it is, by when, and how far it is. */
function followUpCells(source: Spoken, { ref, says }: FollowUp): readonly Words[] {
  const { say } = source
  const on = plain(sinceWords(source, says.heldOn), { look: 'quiet' })
  const closed = sentence(say, 'packs.closed-on', { day: shows(source, ref, 'closed') })
  return [
    joined([shows(source, ref, 'text'), on], '\n'),
    plain(says.owner === null ? '–' : nameOf(source, says.owner)),
    shows(source, ref, 'due'),
    says.closed === null
      ? plain(openWords(source, says))
      : joined([closed, shows(source, ref, 'done', { look: 'quiet' })], '\n'),
  ]
}

/** Open; or since when it is overdue, on the day that the paper is of. */
function openWords(source: Spoken, { due }: FollowUpSays): string {
  const { say, head } = source
  const zone = contentsOf(source.facts, 'snapshot')[0]?.timeZone ?? 'UTC'
  const isOverdue = due !== null && due < dayOf(head.frozenAt, zone)
  return isOverdue ? say('packs.overdue', { day: dayWords(source, due) }) : say('packs.open')
}

const sinceWords = (source: Spoken, heldOn: string): string =>
  source.say('packs.decided-on', { day: dayWords(source, heldOn) })
