import type { Section } from '#features/pack-papers'
import { contentsOf } from '#features/snapshots'
import type { Spoken } from './source.ts'
import { plain } from './source.ts'

const paragraphs = ['status', 'deviations', 'figures', 'silence', 'unchanged', 'people'] as const

/** How the paper came about, and from what. */
export function method({ say, facts, head }: Spoken): Section {
  const texts = contentsOf(facts, 'text')
  const counts = {
    reports: contentsOf(facts, 'report').length,
    texts: texts.length,
    unchanged: texts.filter(({ unchanged }) => unchanged).length,
    answers: texts.length + contentsOf(facts, 'status').length,
    figures: contentsOf(facts, 'figure').length,
    leaves: head.leaves,
  }
  return {
    title: say('packs.method'),
    breaks: false,
    blocks: [
      ...paragraphs.map((one) => ({
        kind: 'words' as const,
        words: plain(say(`packs.method-${one}`, counts)),
      })),
      { kind: 'words', words: plain(say('packs.method-sources', counts)) },
      { kind: 'words', words: plain(say('packs.method-frozen', counts)) },
    ],
  }
}
