import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { figureWords } from '#features/figure-tables'
import type { Answers } from '#features/figure-tables'
import { figureRules } from '#features/measuring'
import { idOf } from '../laying/compare-rules.ts'
import { coverageAfter } from '../laying/covered-rules.ts'
import { isOpen, writtenIn } from '../laying/entry-rules.ts'
import { fewerId, fewerUnsaid } from '../laying/headline-rules.ts'
import { repeatedRows } from '../laying/repeated-rules.ts'
import type { Laid } from '../laying/schema.ts'
import type { Written } from '../laying/steps.ts'
import { keysWords } from '../pages/compared-table.ts'
import { fewerWords, headlinesSaid } from '../pages/headline.ts'
import { repeatedWords, sourceWords } from '../pages/source-words.ts'
import type { ShownImport } from './shapes.ts'

interface Told {
  readonly dryRun: boolean
  readonly answers: Answers
  /** Why figures are changed, as whoever imports says; empty where he says nothing. */
  readonly reason: string
}

/** Shows to a program what becomes, or became, of a table. */
export function shownImport(
  say: Say,
  { laid, outcomes }: Written,
  { dryRun, answers, reason }: Told,
): ShownImport {
  const { view, compared, sources, read } = laid
  const count = (kind: string): number => compared.filter((one) => one.kind === kind).length
  const isWritten = outcomes.some(({ state }) => state === 'saved')
  return {
    indicator: view.measure.id,
    dryRun,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    sources: [...sources],
    repeated: repeatedRows(read).map(({ row, said }) => ({ row, said: [...said] })),
    written: isWritten ? writtenIn(laid) : 0,
    coverage: coverageAfter(laid).map(({ missing, ...one }) => ({ ...one, missing: [...missing] })),
    comesTo: read.questions.length === 0 ? [...headlinesSaid(say, laid)] : [],
    conflicts: conflictsIn(say, laid, answers),
    questions: questionsIn(say, laid, answers),
    errors: read.errors.map((fault) => ({
      cell: fault.at.cell,
      code: fault.code,
      message: figureWords.errorWords(say, fault),
    })),
    warnings: warningsIn(say, laid, reason),
    matched: read.matched.map(({ asWritten: written, category, how }) => ({
      written,
      category,
      how,
    })),
  }
}

/** What is asked of the table; where that is nothing, whether a period is to rest on fewer units than what stands. */
function questionsIn(say: Say, laid: Laid, answers: Answers): ShownImport['questions'] {
  const asked = laid.read.questions.map((question) => ({
    id: question.id,
    message: figureWords.questionWords(say, question),
    options: question.options.map((option) => ({
      value: option.value,
      text: figureWords.optionWords(say, option),
    })),
  }))
  if (asked.length > 0) return asked
  return fewerUnsaid(laid, answers).map((one) => ({
    id: fewerId(one),
    message: fewerWords(say, one),
    options: [{ value: 'yes', text: say('figure-desk.fewer-yes') }],
  }))
}

/** What should be looked at; a reason for nothing is kept nowhere, and that is said. */
const warningsIn = (say: Say, { read, entries }: Laid, reason: string): string[] => [
  ...read.warnings.map((one) => figureWords.warningWords(say, one)),
  ...(reason !== '' && read.isClear && entries.length === 0
    ? [say('figure-desk.reason-unused')]
    : []),
]

const periodWord = (say: Say, text: string): string => {
  const period = parsePeriod(text)
  return period ? say.period(period) : text
}

const conflictsIn = (say: Say, laid: Laid, answers: Answers): ShownImport['conflicts'] =>
  laid.compared
    .filter((one) => isOpen(one, answers))
    .map((one) => ({
      id: idOf(one),
      name: keysWords(say, laid, one),
      period: one.period,
      keys: { ...one.keys },
      stands: one.base,
      draft: one.draft,
      table: one.table,
    }))

/** Whether nothing waits for anybody. */
export const isClear = ({ conflicts, questions, errors }: ShownImport): boolean =>
  conflicts.length + questions.length + errors.length === 0

/** What came of a table in words, line by line. */
export function importLines(say: Say, shown: ShownImport): readonly string[] {
  const { added, changed, unchanged, sources, written, dryRun } = shown
  return [
    say('figure-desk.told', { added, changed, unchanged }),
    ...sourceWords(say, sources),
    ...repeatedWords(say, shown.repeated),
    ...shown.comesTo,
    ...shown.coverage.map(({ dimension, period, named, reported, expected }) =>
      say('figure-desk.told-coverage', {
        period: periodWord(say, period),
        named,
        expected,
        units: figureRules.coverageWords(say, { of: dimension, reported, expected }),
      }),
    ),
    ...shown.warnings,
    ...shown.questions.map(({ id, message, options }) =>
      say('figure-desk.told-question', {
        id,
        message,
        options: options.map(({ value, text }) => `${value} (${text})`).join(', '),
      }),
    ),
    ...shown.conflicts.map(({ id, name: what }) => say('figure-desk.told-conflict', { id, what })),
    ...shown.errors.map(({ message }) => message),
    say(dryRun ? 'figure-desk.told-dry' : 'figure-desk.told-written', { written }),
  ]
}
