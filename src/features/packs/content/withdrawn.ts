import { dayOf } from '#kernel/clock'
import type { Words } from '#features/pack-papers'
import type { Of, ReadFact } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { dayWords } from './meeting.ts'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain, shows } from './source.ts'

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

const withdrawnIn = ({ facts }: Facts) =>
  contentsOf(facts, 'silence').filter(({ why }) => why === 'withdrawn')

/** What is left of the figures of an indicator that were withdrawn, each with its day and ground. */
export const figuresGone = (source: Spoken, indicator: string): readonly Words[] => [
  ...source.facts
    .filter((fact) => fact.kind === 'figure' && fact.indicator === indicator && fact.stub)
    .map((fact) => stubWords(source, fact)),
  ...withdrawnIn(source)
    .filter(({ field }) => field === `figure.${indicator}`)
    .map((one) => silenceWords(source, one)),
]

/** Whether what was said of an indicator went with a figure that it rested on. */
export const isVerdictGone = ({ facts }: Facts, indicator: string): boolean => {
  const said = facts.filter((one) => one.kind === 'assessment' && one.indicator === indicator)
  return said.some(({ stub }) => stub !== null) && said.every(({ content }) => content === null)
}

/** What is left of the status of a commitment; undefined where none was withdrawn after it was frozen. */
export const statusGone = ({ facts }: Facts, commitment: string): ReadFact | undefined =>
  facts.find((one) => one.kind === 'status' && one.commitment === commitment && one.stub)

/** Something that was judged or said when it was frozen, and can no longer be told to deviate or not. */
export interface Lost {
  /** As deviations have it: `indicator:x`. */
  readonly key: string
  readonly kind: 'commitment' | 'indicator'
  readonly id: string
}

const lost = (kind: Lost['kind'], id: string): Lost => ({ key: `${kind}:${id}`, kind, id })

/** Everything of which the word that could deviate was withdrawn, in the plan's order. */
export function lostIn(source: Facts): readonly Lost[] {
  const { facts } = source
  const said = new Set(contentsOf(facts, 'status').map(({ commitment }) => commitment))
  return [
    ...contentsOf(facts, 'indicator')
      .filter(({ indicator }) => isVerdictGone(source, indicator))
      .map(({ indicator }) => lost('indicator', indicator)),
    ...contentsOf(facts, 'commitment')
      .filter(({ commitment }) => statusGone(source, commitment) && !said.has(commitment))
      .map(({ commitment }) => lost('commitment', commitment)),
  ]
}

/** What is left of it, and what stands instead of a figure, with its period. */
export function lostLines(source: Spoken, { kind, id }: Lost, instead: Words): readonly Words[] {
  const gone = statusGone(source, id)
  if (kind === 'commitment') return gone ? [stubWords(source, gone)] : []
  return [
    ...figuresGone(source, id),
    joined([instead, plain(source.say('packs.verdict-gone-why'))], ' '),
  ]
}
