import { parseDay } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Block, Paper, Words } from '#features/pack-papers'
import type { Gaps } from './schema.ts'

/** A letter: to whom, about what, and what stands around its words. */
export interface Letter {
  readonly gaps: Gaps
  readonly authority: string
  /** `2027` */
  readonly period: string
  readonly author: string
  readonly madeAt: Date
  readonly day: readonly [number, number, number]
  readonly isExercise: boolean
  /** Where its page is. */
  readonly home: string
}

const mostRows = 10
const plain = (text: string): Words => [{ text }]
const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text

/** A letter as a paper; every word of it, and nothing of how it looks. */
export function letterPaper(say: Say, letter: Letter): Paper {
  const { gaps, authority, period, author, madeAt, day, isExercise, home } = letter
  const [before = '', between = ''] = say('gap-letters.page', { page: '\n', pages: '\n' }).split(
    '\n',
  )
  const counts = { gaps: gaps.gaps.length, repeated: gaps.repeated.length }
  return {
    language: say.language,
    title: say('gap-letters.title', { authority, period }),
    author,
    root: null,
    home,
    madeAt,
    day,
    warning: isExercise
      ? { word: say('gap-letters.exercise'), explained: say('gap-letters.exercise-explained') }
      : null,
    audience: authority,
    foot: say('gap-letters.foot', { author, authority }),
    pageWords: [before, between],
    cover: null,
    sections: [
      {
        title: say('gap-letters.headline', { ...counts, authority, period }),
        breaks: false,
        blocks: [
          // The box of other papers begins with the second page; a letter has one.
          ...(isExercise ? [exerciseBlock(say)] : []),
          { kind: 'words', words: plain(say('gap-letters.thanks', { authority, period })) },
          ...missing(say, gaps),
          ...repeating(say, gaps),
          ...readSo(say, gaps),
          ...good(say, gaps),
        ],
      },
    ],
  }
}

const exerciseBlock = (say: Say): Block => ({
  kind: 'words',
  words: [
    { text: say('gap-letters.exercise'), look: 'strong' },
    { text: ` ${say('gap-letters.exercise-explained')}` },
  ],
})

const heading = (text: string): Block => ({ kind: 'heading', words: plain(text) })

interface Listed {
  readonly title: string
  readonly columns: readonly [string, string]
  readonly rows: readonly (readonly [number: string, writes: string, answer: string])[]
}

/** A list with its heading, cut where it would leave the page, with how many more there are. */
function table(say: Say, { title, columns, rows }: Listed): readonly Block[] {
  if (rows.length === 0) return []
  const more = rows.length - mostRows
  return [
    heading(title),
    {
      kind: 'table',
      caption: title,
      columns: [
        { head: say('gap-letters.column-number'), share: 1 },
        { head: columns[0], share: 6 },
        { head: columns[1], share: 5 },
      ],
      rows: rows
        .slice(0, mostRows)
        .map(([number, writes, answer]) => [
          plain(number || '–'),
          plain(cut(writes, 110)),
          plain(cut(answer, 110)),
        ]),
    },
    ...(more > 0
      ? [{ kind: 'note' as const, words: plain(say('gap-letters.more', { count: more })) }]
      : []),
  ]
}

const missing = (say: Say, { gaps }: Gaps): readonly Block[] =>
  table(say, {
    title: say('gap-letters.missing'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-needs')],
    rows: gaps.map(({ number, title, needs }) => [
      number,
      title,
      say.list(needs.map((need) => say(`gap-letters.need-${need}`))),
    ]),
  })

const repeating = (say: Say, { repeated }: Gaps): readonly Block[] =>
  table(say, {
    title: say('gap-letters.repeating'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-proposal')],
    rows: repeated.map(({ number, indicator, proposal }) => [
      number,
      indicator,
      proposal ? say.text(proposal).text : say('gap-letters.no-proposal'),
    ]),
  })

const readSo = (say: Say, { readSo: all }: Gaps): readonly Block[] =>
  table(say, {
    title: say('gap-letters.read-so'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-read')],
    rows: all.map(({ number, written, readAs }) => [number, written, daysIn(say, readAs)]),
  })

/** Days as a calendar says them; every other value as it is. */
const daysIn = (say: Say, value: string): string =>
  value.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (written) => {
    const day = parseDay(written)
    return day ? say.day(day) : written
  })

const good = (say: Say, { good: counts }: Gaps): readonly Block[] => [
  heading(say('gap-letters.good')),
  { kind: 'words', words: plain(say('gap-letters.good-words', { ...counts })) },
]
