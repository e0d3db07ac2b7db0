import { parsePeriod } from '#kernel/clock'
import type * as table from './schema.ts'

type At = table.At

/** What is written down while a table is read; in the end everything in it has become something. */
export interface Notes {
  /** The answer to a question, if one of its options was given; else the question is put. */
  readonly ask: (question: table.Question) => string | undefined
  readonly refuse: (at: At, code: table.ErrorCode, values?: table.Values) => void
  readonly warn: (code: table.WarningCode, at: readonly At[], values?: table.Values) => void
  readonly settle: (at: readonly At[], fate: table.Fate) => void
  readonly fateOf: (at: At) => table.Fate | undefined
  readonly ignore: (at: readonly At[], why: table.IgnoredWhy) => void
  readonly match: (matched: Omit<table.Matched, 'at'>, at: At) => void
  readonly total: (stated: table.StatedTotal) => void
  readonly all: () => Pick<
    table.FiguresRead,
    'questions' | 'errors' | 'warnings' | 'ignored' | 'matched' | 'totals' | 'fates'
  >
}

const isGiven = (question: table.Question, answer: string): boolean =>
  question.options.some(({ value }) => value === answer) ||
  (question.free === 'period' && parsePeriod(answer) !== undefined)

/** Something said once of several places. */
type Gathered<Said> = Map<string, Said & { at: At[] }>

function gather<Said>(all: Gathered<Said>, key: string, said: Said, at: readonly At[]): void {
  const known = all.get(key)
  if (known) for (const one of at) known.at.push(one)
  else all.set(key, { ...said, at: [...at] })
}

const listed = <Said>(all: Gathered<Said>) =>
  [...all.values()].map((one) => ({ ...one, at: distinct(one.at) }))

const distinct = (at: readonly At[]): readonly At[] => [
  ...new Map(at.map((one) => [one.cell, one])).values(),
]

/** Opens empty notes for a table that is read with these answers. */
export function openNotes(answers: table.Answers): Notes {
  const questions: Gathered<Omit<table.Question, 'at'>> = new Map()
  const matched: Gathered<Omit<table.Matched, 'at'>> = new Map()
  const errors = new Map<string, table.Fault>()
  const warnings: table.Warning[] = []
  const totals: table.StatedTotal[] = []
  const fates = new Map<string, table.CellFate>()
  const settle: Notes['settle'] = (at, fate) => {
    for (const one of at) fates.set(one.cell, { at: one, fate })
  }
  return {
    ask: (question) => {
      const answer = answers[question.id]
      if (answer !== undefined && isGiven(question, answer)) return answer
      gather(questions, question.id, question, question.at)
      return undefined
    },
    refuse: (at, code, values = {}) => {
      errors.set(`${at.cell} ${code}`, { at, code, values })
      settle([at], 'refused')
    },
    warn: (code, at, values = {}) => void warnings.push({ at, code, values }),
    settle,
    fateOf: ({ cell }) => fates.get(cell)?.fate,
    ignore: (at, why) => {
      for (const one of at) fates.set(one.cell, { at: one, fate: 'ignored', why })
    },
    match: (one, at) => {
      gather(matched, `${one.dimension}\n${one.asWritten}`, one, [at])
      settle([at], 'matched')
    },
    total: (stated) => void totals.push(stated),
    all: () => {
      const settled = { fates: [...fates.values()], ignored: ignoredIn([...fates.values()]) }
      const said = { questions: listed(questions), matched: listed(matched) }
      return { ...said, ...settled, errors: [...errors.values()], warnings, totals }
    },
  }
}

/** Ignored cells by why, in the order in which they stand. */
function ignoredIn(fates: readonly table.CellFate[]): readonly table.Ignored[] {
  const byWhy = new Map<table.IgnoredWhy, At[]>()
  for (const { at, why } of fates) {
    if (!why) continue
    const all = byWhy.get(why)
    if (all) all.push(at)
    else byWhy.set(why, [at])
  }
  return [...byWhy].map(([why, at]) => ({ why, at }))
}
