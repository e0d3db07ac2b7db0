import type { Block, Section, Words } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import { countsOf, isSilent } from './counts.ts'
import type { Spoken } from './source.ts'
import { joined, marked, nameOf, plain, shows } from './source.ts'
import type { Standing } from './standing.ts'
import { commitmentWords, standings, statusWords } from './standing.ts'
import { statusGone } from './withdrawn.ts'

/** Who said nothing, of what, and what was last known of it; null where everybody did. */
export function silentOnes(source: Spoken): Section | null {
  const { say, facts } = source
  const all = contentsOf(facts, 'silence').filter(({ about }) => about === 'report')
  const without = standings(source).filter(isSilent)
  if (all.length === 0 && without.length === 0) return null
  const isTold = (id: string): boolean =>
    contentsOf(facts, 'silence').some(
      ({ about, commitment, organisation }) =>
        about === 'commitment' &&
        commitment === id &&
        all.some((one) => one.organisation === organisation),
    )
  const rest = without.filter(({ commitment }) => !isTold(commitment.commitment))
  return {
    title: say('packs.silent'),
    breaks: true,
    blocks: [
      {
        kind: 'news',
        words: plain(
          say('packs.silent-news', { authorities: all.length, silent: countsOf(source).silent }),
        ),
      },
      ...all.flatMap((one) => silentOne(source, one)),
      ...otherwiseSilent(source, rest),
    ],
  }
}

function silentOne(source: Spoken, one: Of<'silence'>): readonly Block[] {
  const { say, facts, before } = source
  const { organisation, ref } = one
  const then = contentsOf(before?.facts ?? [], 'status')
  const own = contentsOf(facts, 'silence').filter(
    ({ about, ...other }) => about === 'commitment' && other.organisation === organisation,
  )
  const now = new Map(standings(source).map((each) => [each.commitment.commitment, each]))
  const rows = own.map(({ commitment }) => {
    const was = then.find((other) => other.commitment === commitment && other.part === 'lead')
    return [
      commitment === null ? [] : commitmentWords(source, commitment),
      was
        ? plain(say(`packs.state-${was.status}`), { mark: was.status })
        : plain(say('packs.never-reported')),
      nowOf(source, now.get(commitment ?? '')),
    ]
  })
  return [
    { kind: 'heading', words: plain(organisation === null ? '–' : nameOf(source, organisation)) },
    { kind: 'words', words: shows(source, ref, 'silence', { mark: 'not-reported' }) },
    {
      kind: 'table',
      caption: say('packs.commitments'),
      columns: [
        { head: say('packs.commitments'), share: 6 },
        { head: say('packs.last-known'), share: 2 },
        { head: say('packs.round-head', { round: source.head.round }), share: 4 },
      ],
      rows,
    },
  ]
}

/** No status; or the word of whoever leads it, to which this authority contributes. */
function nowOf(source: Spoken, one: Standing | undefined): Words {
  const { say } = source
  if (!one?.status) return plain(say('packs.no-status'))
  const by = one.owners.map((key) => nameOf(source, key)).join(', ')
  return [...statusWords(source, one.status), ...plain(` (${by})`, { look: 'quiet' })]
}

/** The commitments without a status of which no silent authority is told above. */
function otherwiseSilent(source: Spoken, all: readonly Standing[]): readonly Block[] {
  const { say } = source
  if (all.length === 0) return []
  return [
    { kind: 'heading', words: plain(say('packs.otherwise-silent')) },
    {
      kind: 'table',
      caption: say('packs.otherwise-silent'),
      columns: [
        { head: say('packs.commitments'), share: 2 },
        { head: say('packs.round-head', { round: source.head.round }), share: 1 },
      ],
      rows: all.map((one) => {
        const { commitment } = one.commitment
        const told = marked(say, one.state, one.word)
        return [
          commitmentWords(source, commitment),
          joined([told, ...statusGone(source, commitment)], '\n'),
        ]
      }),
    },
  ]
}
