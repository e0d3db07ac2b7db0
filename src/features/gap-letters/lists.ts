import { parseDay } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { mark } from '#kernel/ui'
import { statuses } from '#features/activities'
import type { Block, Words } from '#features/pack-papers'
import type { Doubled, Gap, Gaps, ReadSo, Repeated } from './schema.ts'

type Row = readonly [number: string, writes: string, answer: string]

interface Listed {
  readonly title: string
  readonly columns: readonly [string, string]
  readonly rows: readonly Row[]
  /** How many of what it is about each row stands for. */
  readonly counts: readonly number[]
}

const plain = (text: string): Words => [{ text }]

/** A text on so many letters, cut between words; one that is a single word is cut within it. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest - 1)
  const whole = /\s/.test(text.charAt(longest - 1)) ? head : head.replace(/\s+\S*$/, '')
  return `${whole.trimEnd()} …`
}

// As broad as the letters of DejaVu, which office programs take where neither Arial nor its like is installed.
const [writesWidth, answerWidth] = [42, 35]
// What a list takes beside its rows, and what the words under a list that is cut take.
const [headLines, moreLines] = [4, 2]
const alike = 4

/** The lists of a letter, on so many lines together: what is missing comes first, what was only read gives way. */
export function lists(say: Say, gaps: Gaps, page: { lines: number; home: string }) {
  const all = [
    missing(say, gaps),
    against(say, gaps),
    repeating(say, gaps),
    readSo(say, gaps),
  ].filter(({ rows }) => rows.length > 0)
  let left = page.lines
  const blocks: Block[] = []
  let more = 0
  for (const [nth, list] of all.entries()) {
    const kept = (all.length - nth - 1) * (headLines + 1)
    const fits = fitting(list.rows, left - kept - headLines - moreLines)
    more += list.counts.slice(fits).reduce((sum, count) => sum + count, 0)
    left -= fits === 0 ? 0 : linesIn(list.rows.slice(0, fits))
    blocks.push(...table(say, list, fits))
  }
  if (more > 0)
    blocks.push({
      kind: 'note',
      words: plain(say('gap-letters.more', { count: more, link: page.home })),
    })
  return blocks
}

/** A list with its heading, cut where it would leave the page. */
function table(say: Say, { title, columns, rows }: Listed, most: number): readonly Block[] {
  if (most === 0) return []
  return [
    { kind: 'heading', words: plain(title) },
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
  ]
}

/** How many of the first rows stand on so many lines. */
function fitting(rows: readonly Row[], lines: number): number {
  let used = 0
  const over = rows.findIndex((row) => (used += linesOf(row)) > lines)
  return over < 0 ? rows.length : over
}

/** Lines of a row in the width of its columns; a word that does not fit goes to the next line whole. */
const linesOf = ([, writes, answer]: Row): number =>
  Math.max(1, Math.ceil(writes.length / writesWidth), Math.ceil(answer.length / answerWidth))

const linesIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + linesOf(row), headLines)

const named = (say: Say, { number, title }: Gap): string =>
  number || say('gap-letters.word', { word: cut(title, 30) })

/** What is missing, activity by activity; several that lack the same one thing stand together. */
function missing(say: Say, { gaps, doubled, statuses: asked }: Gaps): Listed {
  const groups = [...Map.groupBy(gaps, (gap) => sameNeeds(gap)).values()]
  const big = groups.filter(
    (same) => same.length >= alike && same[0]?.needs.length === 1 && same[0].named === null,
  )
  const single = gaps.filter((gap) => !big.some((same) => same.includes(gap)))
  const needsOf = ({ needs, named: whom }: Gap): string =>
    say.list(
      needs.map((need) =>
        need === 'owner' && whom !== null
          ? say('gap-letters.need-owner-unknown', { name: cut(whom, 60) })
          : say(`gap-letters.need-${need}`),
      ),
    )
  const rows: readonly (readonly [Row, number])[] = [
    ...doubled.map((one) => [doubledRow(say, one), 1] as const),
    ...single.map((gap) => [rowOf(gap.number, gap.title, needsOf(gap)), 1] as const),
    ...asked.map(({ word, numbers }) => [statusRow(say, word, numbers), numbers.length] as const),
    ...big.map((same) => {
      const answer = same[0] ? needsOf(same[0]) : ''
      const which = same.map((one) => named(say, one)).join(', ')
      const writes = say('gap-letters.several', { count: same.length, which: cut(which, 120) })
      return [
        ['–', writes, say('gap-letters.each', { need: answer })] as const,
        same.length,
      ] as const
    }),
  ]
  return {
    title: say('gap-letters.missing'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-needs')],
    rows: rows.map(([row]) => row),
    counts: rows.map(([, count]) => count),
  }
}

const sameNeeds = ({ needs, named: whom }: Gap): string => `${needs.join(' ')} ${whom ?? ''}`

/** A number that several activities have, each by its first words. */
const doubledRow = (say: Say, { number, titles }: Doubled): Row => [
  number,
  say('gap-letters.doubled', {
    count: titles.length,
    which: say.list(titles.map((one) => say('gap-letters.word', { word: cut(one, 40) }))),
  }),
  say('gap-letters.need-number'),
]

function statusRow(say: Say, word: string, numbers: readonly string[]): Row {
  const which = cut(numbers.map((one) => cut(one, 40)).join(', '), 70)
  const writes =
    word === ''
      ? say('gap-letters.status-colour', { which })
      : say('gap-letters.status-word', { word: cut(word, 40), which })
  return ['–', writes, say('gap-letters.need-status')]
}

/** Where the document says something else beside its table. */
const against = (say: Say, { readSo: all }: Gaps): Listed =>
  listOf({
    title: say('gap-letters.against'),
    columns: [say('gap-letters.column-table'), say('gap-letters.column-beside')],
    rows: all
      .filter(({ why }) => isAgainst(why))
      .map(({ number, written, readAs, why }) =>
        rowOf(
          number,
          written || say('gap-letters.no-words'),
          say(`gap-letters.beside-${why === 'note' ? 'note' : 'text-box'}`, {
            value: valueIn(say, readAs),
          }),
        ),
      ),
  })

const isAgainst = (why: string | null): boolean => why === 'text-box' || why === 'note'

function repeating(say: Say, { repeated }: Gaps): Listed {
  const proposed = repeated.filter(({ proposal }) => proposal !== null)
  const rest = repeated.filter(({ proposal }) => proposal === null)
  const rows = proposed.map(({ number, indicator, proposal }) => {
    const name = proposal ? say.text(proposal.name).text : ''
    const shared = say.list(
      (proposal?.shared ?? []).map((word) => say('gap-letters.word', { word })),
    )
    return wholeRow(number, indicator, cut(say('gap-letters.proposal', { name, shared }), 190))
  })
  const several = chunked(say, rest)
  const others = several.map((which) =>
    wholeRow('', which.join('; '), say('gap-letters.no-proposal')),
  )
  return {
    title: say('gap-letters.repeating'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-proposal')],
    rows: [...rows, ...others],
    counts: [...rows.map(() => 1), ...several.map(({ length }) => length)],
  }
}

// As many letters as a row of several indicators has before the next begins.
const rowLetters = 160

/** Indicators in their whole wording, several to a row as long as it stays short. */
function chunked(say: Say, rest: readonly Repeated[]): readonly (readonly string[])[] {
  const chunks: string[][] = []
  for (const { number, indicator } of rest) {
    const words = [number, say('gap-letters.word', { word: indicator })].filter(Boolean).join(' ')
    const last = chunks.at(-1)
    if (last && last.join('; ').length + words.length <= rowLetters) last.push(words)
    else chunks.push([words])
  }
  return chunks
}

/** A row that loses no word of what stands in the document. */
const wholeRow = (number: string, writes: string, answer: string): Row => [
  number || '–',
  writes,
  answer,
]

const readSo = (say: Say, { readSo: all }: Gaps): Listed =>
  listOf({
    title: say('gap-letters.read-so'),
    columns: [say('gap-letters.column-writes'), say('gap-letters.column-read')],
    rows: all
      .filter(({ why }) => !isAgainst(why))
      .filter((one) => one.why !== null || valueIn(say, one.readAs) !== one.written)
      .map((one) => rowOf(one.number, writtenIn(say, one), readIn(say, one))),
  })

const writtenIn = (say: Say, { written, kind }: ReadSo): string =>
  written || say(kind === 'status' ? 'gap-letters.cell-colour' : 'gap-letters.no-words')

function readIn(say: Say, { readAs, why }: ReadSo): string {
  const value = valueIn(say, readAs)
  return why === null ? value : `${value.replace(/\.$/, '')}. ${say(`word-plans.why-${why}`)}`
}

const listOf = (given: Omit<Listed, 'counts'>): Listed => ({
  ...given,
  counts: given.rows.map(() => 1),
})

const rowOf = (number: string, writes: string, answer: string): Row => [
  number || '–',
  cut(writes, 110),
  cut(answer, 190),
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
