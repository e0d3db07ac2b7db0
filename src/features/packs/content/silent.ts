import type { Block, Section } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import type { Spoken } from './source.ts'
import { nameOf, plain, shows } from './source.ts'
import { commitmentWords } from './standing.ts'

/** Who said nothing, of what, and what was last known of it; null where everybody did. */
export function silentOnes(source: Spoken): Section | null {
  const { say, facts } = source
  const all = contentsOf(facts, 'silence').filter(({ about }) => about === 'report')
  if (all.length === 0) return null
  const commitments = contentsOf(facts, 'silence').filter(
    ({ about, organisation }) =>
      about === 'commitment' && all.some((one) => one.organisation === organisation),
  )
  return {
    title: say('packs.silent'),
    breaks: true,
    blocks: [
      {
        kind: 'news',
        words: plain(
          say('packs.silent-news', { authorities: all.length, commitments: commitments.length }),
        ),
      },
      ...all.flatMap((one) => silentOne(source, one)),
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
  const rows = own.map(({ commitment }) => {
    const was = then.find((other) => other.commitment === commitment && other.part === 'lead')
    return [
      commitment === null ? [] : commitmentWords(source, commitment),
      was
        ? plain(say(`packs.state-${was.status}`), { mark: was.status })
        : plain(say('packs.never-reported')),
    ]
  })
  return [
    { kind: 'heading', words: plain(organisation === null ? '–' : nameOf(source, organisation)) },
    { kind: 'words', words: shows(source, ref, 'silence', { mark: 'not-reported' }) },
    {
      kind: 'table',
      caption: say('packs.commitments'),
      columns: [
        { head: say('packs.commitments'), share: 3 },
        { head: say('packs.last-known'), share: 1 },
      ],
      rows,
    },
  ]
}
