import type { Block, Section } from '#features/pack-papers'
import { reasonWords, stateWords, subjectWords, withdrawnLines } from './deviating.ts'
import { newsWords } from './counts.ts'
import { aimed, amount, indicatorWords, nowWords, verdictWord } from './figures.ts'
import { asked } from './overview.ts'
import { correctionNotes } from './corrected.ts'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain } from './source.ts'
import { figuresGone } from './withdrawn.ts'

/** As much as one page holds. */
const most = { deviations: 7, figures: 4 } as const

/** Everything a minister must know, on one page. */
export function ministerSection(source: Spoken, title: string): Section {
  return {
    title,
    breaks: false,
    blocks: [
      { kind: 'news', words: newsWords(source) },
      ...correctionNotes(source),
      ...deviations(source),
      ...figures(source),
      ...asked(source),
    ],
  }
}

function deviations(source: Spoken): readonly Block[] {
  const { say } = source
  const all = source.deviations.filter(({ isChosen }) => isChosen).slice(0, most.deviations)
  if (all.length === 0) return []
  return [
    { kind: 'heading', words: plain(say('packs.deviations')) },
    {
      kind: 'table',
      caption: say('packs.deviations'),
      columns: [
        { head: say('packs.state'), share: 30 },
        { head: say('packs.what'), share: 80 },
        { head: say('packs.authority'), share: 45 },
      ],
      rows: all.map((one) => [
        stateWords(source, one),
        joined(
          [
            subjectWords(source, one),
            plain(reasonWords(source, one), { look: 'quiet' }),
            ...(one.state === 'withdrawn' ? withdrawnLines(source, one) : []),
          ],
          '\n',
        ),
        plain(one.organisations.map((key) => nameOf(source, key)).join(', ')),
      ]),
    },
  ]
}

function figures(source: Spoken): readonly Block[] {
  const { say } = source
  const all = aimed(source)
    .filter(({ newest, indicator }) => newest ?? figuresGone(source, indicator)[0])
    .slice(0, most.figures)
  if (all.length === 0) return []
  return [
    { kind: 'heading', words: plain(say('packs.targets')) },
    {
      kind: 'table',
      caption: say('packs.targets'),
      columns: [
        { head: say('packs.indicator'), share: 70 },
        { head: say('packs.now'), share: 25, align: 'figure' },
        { head: say('packs.target'), share: 25, align: 'figure' },
        { head: say('packs.verdict'), share: 35 },
      ],
      rows: all.map((one) => [
        joined(
          [indicatorWords(source, one.indicator), ...figuresGone(source, one.indicator)],
          '\n',
        ),
        nowWords(source, one),
        amount(source, one.target?.ref, 'due'),
        verdictWord(source, one),
      ]),
    },
  ]
}
