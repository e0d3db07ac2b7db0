import { dayOf } from '#kernel/clock'
import type { Words } from '#features/pack-papers'
import type { Of, ReadFact } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { verdictsGone, withdrawnIn } from '#features/deviations'
import { dayWords } from './meeting.ts'
import type { Spoken } from './source.ts'
import { nameOf, plain, shows } from './source.ts'

type Facts = Pick<Spoken, 'facts'>

const parts: Readonly<Record<string, string>> = { status: 'status', text: 'text' }

/** The day on which something was withdrawn, where the plan is. */
function dayIn(source: Spoken, at: Date): string {
  const zone = contentsOf(source.facts, 'snapshot')[0]?.timeZone ?? 'UTC'
  return dayWords(source, dayOf(at, zone))
}

/** What is left of a fact that was withdrawn after it was frozen: the day, whose it was, the ground. */
export function stubWords(source: Spoken, { ref, kind, stub }: ReadFact): Words {
  if (!stub) return []
  const day = plain(`${dayIn(source, stub.at)}: `, { look: 'quiet' })
  return [...day, ...shows(source, ref, parts[kind] ?? 'value', { look: 'quiet' })]
}

/** What is left of what was withdrawn before anything was frozen. */
function silenceWords(source: Spoken, one: Of<'silence'>): Words {
  const { ref, organisation, withdrawnAt, ground } = one
  const day = withdrawnAt === null ? '' : `${dayIn(source, new Date(withdrawnAt))}: `
  const by = organisation === null ? '' : nameOf(source, organisation)
  const has = organisation === null ? 'no' : 'yes'
  return [
    ...plain(day, { look: 'quiet' }),
    ...shows(source, ref, 'silence', { look: 'quiet' }),
    ...plain(source.say('packs.withdrawn-ground', { has, by, ground: ground ?? 'law' }), {
      look: 'quiet',
    }),
  ]
}

/** What is left of the figures of an indicator that were withdrawn, each with its day and ground. */
export const figuresGone = (source: Spoken, indicator: string): readonly Words[] => [
  ...source.facts
    .filter((fact) => fact.kind === 'figure' && fact.indicator === indicator && fact.stub)
    .map((fact) => stubWords(source, fact)),
  ...withdrawnIn(source.facts)
    .filter(({ field }) => field === `figure.${indicator}`)
    .map((one) => silenceWords(source, one)),
]

/** Whether what was said of an indicator went with a figure that it rested on. */
export const isVerdictGone = ({ facts }: Facts, indicator: string): boolean =>
  verdictsGone(facts).has(indicator)

/** What is left of the status of a commitment; nothing where none was withdrawn. */
export const statusGone = (source: Spoken, commitment: string): readonly Words[] => [
  ...source.facts
    .filter((one) => one.kind === 'status' && one.commitment === commitment && one.stub)
    .map((fact) => stubWords(source, fact)),
  ...withdrawnIn(source.facts)
    .filter((one) => one.commitment === commitment)
    .filter(({ field }) => field === null || field === 'status')
    .map((one) => silenceWords(source, one)),
]
