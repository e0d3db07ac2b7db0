import type { Words } from '#features/pack-papers'
import { isReason } from '../deviations/rules.ts'
import { saidBy } from '../frozen/rules.ts'
import { followUpSays, proposalSays } from '../frozen/schema.ts'
import { meetingOf } from './meeting.ts'
import type { Spoken } from './source.ts'
import { plain, sentence } from './source.ts'
import type { Standing } from './standing.ts'
import { standings } from './standing.ts'

/** Every number that a paper says of commitments and deviations: each is counted here and nowhere else. */
export interface Counts {
  /** The commitments that the plan lists or somebody reports on; those of its list, and those of its text. */
  readonly all: number
  readonly listed: number
  readonly besides: number
  /** Done or on track; at risk, delayed, not started or stopped; of which there is no status. They make up all. */
  readonly good: number
  readonly asking: number
  readonly silent: number
  /** What the rule finds to deviate, as the pack and its builder list it: of commitments and of figures. */
  readonly deviating: number
  readonly deviatingCommitments: number
  readonly deviatingFigures: number
  /** How many of them were withdrawn, so that nobody can tell any more. */
  readonly lost: number
  readonly proposals: number
  /** What the round's own meeting has decided already. */
  readonly decided: number
}

const isGood = ({ state }: Standing): boolean => state === 'done' || state === 'on-track'

/** Whether there is no status of it: not reported, not taken, withheld or withdrawn. */
export const isSilent = (one: Standing): boolean => !isGood(one) && !isReason(one.state)

/** Counts everything once. */
export function countsOf(source: Spoken): Counts {
  const all = standings(source)
  const listed = all.filter(({ commitment }) => commitment.listed).length
  const { deviations, facts } = source
  const figures = deviations.filter(({ subject }) => subject.kind === 'indicator').length
  const own = meetingOf(source)
  return {
    all: all.length,
    listed,
    besides: all.length - listed,
    good: all.filter(isGood).length,
    asking: all.filter(({ state }) => isReason(state)).length,
    silent: all.filter(isSilent).length,
    deviating: deviations.length,
    deviatingCommitments: deviations.length - figures,
    deviatingFigures: figures,
    lost: deviations.filter(({ state }) => state === 'withdrawn').length,
    proposals: saidBy(facts, 'proposal', proposalSays).length,
    decided: saidBy(facts, 'follow-up', followUpSays).filter(
      ({ says }) => own !== undefined && says.heldOn === own.heldOn,
    ).length,
  }
}

/** What the whole comes to, in a few sentences. */
export function newsWords(source: Spoken): Words {
  const counts = { ...countsOf(source) }
  const strong = (key: string) => plain(source.say(key, counts), { look: 'strong' })
  return sentence(source.say, 'packs.news', {
    good: strong('packs.news-good'),
    rest: plain(source.say('packs.news-rest', counts)),
    deviating: strong('packs.news-deviating'),
    asked: plain(source.say('packs.news-asked', counts)),
  })
}

/** What is counted as a commitment: under the overview. */
export const countedWords = (source: Spoken): Words =>
  plain(source.say('packs.counted', { ...countsOf(source) }))
