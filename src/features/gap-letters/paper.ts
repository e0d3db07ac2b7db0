import { parseDay } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { mark } from '#kernel/ui'
import { statuses } from '#features/activities'
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
const fewestRows = 3
// What a page holds between thanks and good words, and what a list takes beside its rows.
const pageLines = 46
const headLines = 4
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
    running: author,
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
          ...lists(say, gaps),
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

type Row = readonly [number: string, writes: string, answer: string]

interface Listed {
  readonly title: string
  readonly columns: readonly [string, string]
  readonly rows: readonly Row[]
}

/** A list with its heading, cut where it would leave the page, with how many more there are. */
function table(say: Say, { title, columns, rows }: Listed, most: number): readonly Block[] {
  if (rows.length === 0) return []
  const more = rows.length - most
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
      rows: rows.slice(0, most).map((row) => row.map(plain)),
    },
    ...(more > 0
      ? [{ kind: 'note' as const, words: plain(say('gap-letters.more', { count: more })) }]
      : []),
  ]
}

/** The lists of a letter, on one page together: what is missing keeps its room, what was only read gives way. */
function lists(say: Say, gaps: Gaps): readonly Block[] {
  const [lacking, repeated, read] = [missing(say, gaps), repeating(say, gaps), readSo(say, gaps)]
  const first = fitting(lacking.rows.slice(0, mostRows), pageLines)
  const second = fitting(repeated.rows.slice(0, mostRows), pageLines - linesIn(lacking, first))
  const left = pageLines - linesIn(lacking, first) - linesIn(repeated, second)
  const third = Math.max(fewestRows, fitting(read.rows.slice(0, mostRows), left - headLines))
  return [
    ...table(say, lacking, first),
    ...table(say, repeated, second),
    ...table(say, read, third),
  ]
}

/** How many of the first rows stand on so many lines. */
function fitting(rows: readonly Row[], lines: number): number {
  let used = 0
  const over = rows.findIndex((row) => (used += linesOf(row)) > lines)
  return over < 0 ? rows.length : over
}

/** Lines of a row in the width of its columns. */
const linesOf = ([, writes, answer]: Row): number =>
  Math.max(1, Math.ceil(writes.length / 58), Math.ceil(answer.length / 48))

const linesIn = ({ rows }: Listed, most: number): number =>
  rows.length === 0 ? 0 : rows.slice(0, most).reduce((sum, row) => sum + linesOf(row), headLines)

const missing = (say: Say, { gaps }: Gaps): Listed => ({
  title: say('gap-letters.missing'),
  columns: [say('gap-letters.column-writes'), say('gap-letters.column-needs')],
  rows: gaps.map(({ number, title, needs }) =>
    rowOf(number, title, say.list(needs.map((need) => say(`gap-letters.need-${need}`)))),
  ),
})

const repeating = (say: Say, { repeated }: Gaps): Listed => ({
  title: say('gap-letters.repeating'),
  columns: [say('gap-letters.column-writes'), say('gap-letters.column-proposal')],
  rows: repeated.map(({ number, indicator, proposal }) =>
    rowOf(number, indicator, proposal ? say.text(proposal).text : say('gap-letters.no-proposal')),
  ),
})

const readSo = (say: Say, { readSo: all }: Gaps): Listed => ({
  title: say('gap-letters.read-so'),
  columns: [say('gap-letters.column-writes'), say('gap-letters.column-read')],
  rows: all.map(({ number, written, readAs }) =>
    rowOf(number, written || say('gap-letters.no-words'), valueIn(say, readAs)),
  ),
})

const rowOf = (number: string, writes: string, answer: string): Row => [
  number || '–',
  cut(writes, 110),
  cut(answer, 110),
]

/** A value as a person says it: statuses by their words, days by the calendar's, every other as it is. */
function valueIn(say: Say, value: string): string {
  const status = statuses.find((one) => one === value)
  if (status) return mark.word(say, status)
  return value.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (written) => {
    const day = parseDay(written)
    return day ? say.day(day) : written
  })
}

const good = (say: Say, { good: counts }: Gaps): readonly Block[] => [
  heading(say('gap-letters.good')),
  { kind: 'words', words: plain(say('gap-letters.good-words', { ...counts })) },
]
