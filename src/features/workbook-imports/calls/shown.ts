import type { Say } from '#kernel/i18n'
import { jumps } from '#features/comparability'
import type { CellDiff, Comparison, JumpQuestion, Uploaded } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import type { Imported } from '../import/steps.ts'
import { faultWords, noticesOf, saidWords } from '../pages/words.ts'
import type { ShownImport } from './shapes.ts'

const shownCell = ({ id, sheet, at, base, now, file }: CellDiff) => ({
  id,
  sheet,
  cell: at,
  downloaded: base,
  now,
  file,
})

/** Shows to a program what becomes, or became, of a workbook. */
export function shownImport(
  say: Say,
  { laid, tally }: Imported,
  { content, dryRun }: { readonly content: Uploaded; readonly dryRun: boolean },
): ShownImport {
  const { about, ignored } = content
  const { added, changed, unchanged, written } = tally
  return {
    plan: about.plan,
    round: about.round,
    organisation: about.organisation.split(':')[1] ?? '',
    edition: laid.draft.number,
    dryRun,
    added,
    changed,
    unchanged,
    written: dryRun ? 0 : written,
    ...shownComparison(say, laid.comparison),
    notices: [...noticesOf(say, content)],
    ignored: [...ignored],
  }
}

const shownComparison = (say: Say, { cells, decided, questions, faults }: Comparison) => ({
  cells: cells.flatMap((cell) =>
    cell.kind === 'added' || cell.kind === 'changed'
      ? [{ ...shownCell(cell), state: cell.kind, becomes: cell.becomes }]
      : [],
  ),
  conflicts: cells
    .filter(({ kind, way }) => kind === 'conflict' && way !== 'chosen')
    .map(shownCell),
  decided: decided.flatMap((cell) =>
    cell.decidedAt ? [{ ...shownCell(cell), decidedAt: cell.decidedAt.toISOString() }] : [],
  ),
  questions: questions.filter(({ answer }) => answer === null).map(shownQuestion),
  errors: faults.map((fault) => ({
    sheet: fault.sheet,
    cell: fault.at,
    id: fault.cell,
    code: fault.code,
    message: faultWords(say, fault),
  })),
})

const shownQuestion = ({ key: id, at: cell, answer: _, ...asked }: JumpQuestion) => ({
  id,
  cell,
  ...asked,
  answers: [...jumps.jumpAnswers],
})

/** Whether nothing waits for anybody. */
export const isClear = ({ conflicts, questions, errors }: ShownImport): boolean =>
  conflicts.length + questions.length + errors.length === 0

/** What a cell says, by its id, as a reader reads it. */
function told(say: Say, id: string, said: string): string {
  const part = workbookRules.partNames.find((one) => id.endsWith(`.${one}`))
  return part === undefined ? said : saidWords(say, part, said)
}

/** What came of a workbook in words, line by line. */
export function importLines(say: Say, shown: ShownImport): readonly string[] {
  const { added, changed, unchanged, written, dryRun } = shown
  const place = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) =>
    `${sheet}!${cell}`
  return [
    say('workbooks.told', { added, changed, unchanged }),
    ...shown.notices,
    ...shown.conflicts.map((one) =>
      say('workbooks.told-conflict', {
        place: place(one),
        id: one.id,
        now: told(say, one.id, one.now),
        file: told(say, one.id, one.file),
      }),
    ),
    ...shown.decided.map((one) =>
      say('workbooks.told-decided', {
        place: place(one),
        id: one.id,
        now: told(say, one.id, one.now),
      }),
    ),
    ...shown.questions.map((one) =>
      say('workbooks.told-question', {
        place: place(one),
        id: one.id,
        before: say.number(one.before),
        after: say.number(one.after),
      }),
    ),
    ...shown.errors.map((one) => `${place(one)}: ${one.message}`),
    ...(dryRun ? [say('workbooks.told-dry')] : [say('workbooks.told-written', { written })]),
  ]
}
