import type { Words } from '#features/pack-papers'
import { cellsOf, overruledOf } from '#features/frozen-figures'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain, sentence, shows } from './source.ts'

/** So many parts of a breakdown still fit beside their figure; of more the annex tells. */
const most = 6

/** What an authority says of a figure instead of the rule, and why; of what was withdrawn its stub. */
export const overruledWords = (source: Spoken, indicator: string): readonly Words[] =>
  overruledOf(source.facts)
    .filter(({ fact }) => fact.indicator === indicator)
    .map(({ fact: { ref, organisation }, says }) => {
      if (!says) return shows(source, ref, 'text', { look: 'quiet' })
      const by = plain(organisation === null ? '' : nameOf(source, organisation))
      const verdict = shows(source, ref, 'verdict')
      const told = sentence(source.say, 'packs.overruled', { by, verdict })
      return joined([told, shows(source, ref, 'text')], ' ')
    })

/** The parts of a figure, one line for each breakdown that is short enough: `women 40 %, men 60 %`. */
export function partWords(source: Spoken, figure: string | undefined): readonly Words[] {
  const found = cellsOf(source.facts).find(({ says }) => says.figure === figure)
  if (!found) return []
  const places = found.says.cells.map((cell, place) => ({ cell, place }))
  return [...Map.groupBy(places, ({ cell }) => cell.dimension).values()]
    .filter((own) => own.length <= most)
    .map((own) =>
      joined(
        own.map(({ place }) => partOf(source, found.fact.ref, place)),
        ', ',
      ),
    )
}

const partOf = (source: Spoken, ref: string, place: number): Words => {
  const name = shows(source, ref, `name-${place}`, { look: 'quiet' })
  return joined([name, shows(source, ref, `value-${place}`, { look: 'quiet' })], '\u00a0')
}
