import type { Day } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Block, Paper, Words } from '#features/pack-papers'
import { lists } from './lists.ts'
import type { Gaps, Open } from './schema.ts'

/** The document that a letter is about. */
export interface About {
  readonly name: string
  readonly receivedOn: Day
  readonly open: Open
}

/** A letter: from whom, to whom, about what, and what stands around its words. */
export interface Letter {
  readonly gaps: Gaps
  /** Null where it is about the plan as it stands. */
  readonly about: About | null
  readonly authority: string
  /** `2027` */
  readonly period: string
  readonly author: string
  /** Who sends it, by name; null where nobody coordinates the plan. */
  readonly sender: string | null
  readonly caseNumber: string | null
  readonly replyBy: Day
  readonly madeAt: Date
  readonly today: Day
  readonly isExercise: boolean
  /** Where its page is, as people reach it. */
  readonly home: string
}

// What a page holds between the thanks and the good words, in the widest letters that an office program may take.
const pageLines = 50
const plain = (text: string): Words => [{ text }]

/** A letter as a paper on one page; every word of it, and nothing of how it looks. */
export function letterPaper(say: Say, letter: Letter): Paper {
  const { gaps, authority, period, author, madeAt, today, isExercise, home } = letter
  const [before = '', between = ''] = say('gap-letters.page', { page: '\n', pages: '\n' }).split(
    '\n',
  )
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const counts = { gaps: gaps.good.lacking, repeated: gaps.repeated.length }
  return {
    language: say.language,
    title: say('gap-letters.title', { authority, period }),
    author,
    root: null,
    home,
    madeAt,
    day: [year, month, day],
    warning: isExercise
      ? { word: say('gap-letters.exercise'), explained: say('gap-letters.exercise-explained') }
      : null,
    running: author,
    audience: authority,
    foot: footOf(say, letter),
    pageWords: [before, between],
    cover: null,
    isLetter: true,
    sections: [
      {
        title: say('gap-letters.headline', { ...counts, authority, period }),
        breaks: false,
        blocks: [
          // The box of other papers begins with the second page; a letter has one.
          ...(isExercise ? [exerciseBlock(say)] : []),
          ...opening(say, letter),
          ...lists(say, gaps, { lines: pageLines, home }),
          ...good(say, letter),
        ],
      },
    ],
  }
}

const footOf = (say: Say, { author, authority, caseNumber }: Letter): string =>
  [
    say('gap-letters.foot', { author, authority }),
    ...(caseNumber === null ? [] : [say('gap-letters.case', { number: caseNumber })]),
  ].join(' · ')

const exerciseBlock = (say: Say): Block => ({
  kind: 'words',
  words: [
    { text: say('gap-letters.exercise'), look: 'strong' },
    { text: ` ${say('gap-letters.exercise-explained')}` },
  ],
})

/** From whom, when, in which case, by when; and thanks for what came. */
function opening(say: Say, letter: Letter): readonly Block[] {
  const { about, authority, period, author, sender, caseNumber, replyBy, today } = letter
  const head = [
    say('gap-letters.to', { authority }),
    sender === null
      ? say('gap-letters.from-plan', { author })
      : say('gap-letters.from', { sender, author }),
    say.day(today),
    ...(caseNumber === null ? [] : [say('gap-letters.case', { number: caseNumber })]),
  ].join(' · ')
  const thanks = about
    ? say('gap-letters.thanks-file', {
        name: about.name,
        day: say.day(about.receivedOn),
        period,
        open: about.open.refused + about.open.guessed,
        ...about.open,
      })
    : say('gap-letters.thanks', { authority, period })
  return [
    { kind: 'note', words: plain(head) },
    {
      kind: 'words',
      words: [
        { text: say('gap-letters.reply-by', { day: say.day(replyBy) }), look: 'strong' },
        { text: ` ${thanks} ${say('gap-letters.how', { author })}` },
      ],
    },
  ]
}

function good(say: Say, { gaps }: Letter): readonly Block[] {
  const { lacking: _, ...counts } = gaps.good
  return [
    { kind: 'heading', words: plain(say('gap-letters.good')) },
    { kind: 'words', words: plain(say('gap-letters.good-words', counts)) },
  ]
}
