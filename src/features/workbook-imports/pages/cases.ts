import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { parsePeriod } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { field, text } from '#kernel/ui'
import type { Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import { jumps } from '#features/indicators'
import type { CellDiff, Choices, JumpQuestion } from '#features/workbooks'
import { cellName, changesOf, placeMark, rowName, saidWords } from './words.ts'

/** What somebody must decide, with what was decided so far. */
export interface Case {
  readonly report: Report
  readonly choices: Choices
}

/** Cells in which two have written differently, one by one. */
export const conflicts = (request: PageRequest, shown: Case, cells: readonly CellDiff[]): Content =>
  cells.map((cell, index) => {
    const { say } = request
    const what = cellName(say, shown.report, cell)
    const title = say('workbooks.conflict-title', { nth: index + 1, of: cells.length, what })
    return html`<section class="case" ${index === 0 && html` id="conflicts"`}>
      <h2>${title}</h2>
      <p>${placeMark(cell)}</p>
      ${beside(request, cell)} ${choosing(request, shown, cell)}
    </section>`
  })

function beside({ say }: PageRequest, cell: CellDiff): Html {
  const words = (said: string): Content =>
    cell.part === 'text' && said !== ''
      ? changesOf(say, cell, said)
      : saidWords(say, cell.part, said)
  const base =
    cell.base === null ? say('workbooks.not-known') : saidWords(say, cell.part, cell.base)
  return text.versions([
    { heading: say('workbooks.downloaded'), body: base },
    { heading: say('workbooks.now'), body: words(cell.now) },
    { heading: say('workbooks.in-file'), body: words(cell.file) },
  ])
}

/** The names of what is chosen: `choice:ID`, `text:ID`, `answer:ID`, `why:ID`, `fix:ID`. */
export const nameOf = (kind: 'choice' | 'text' | 'answer' | 'why' | 'fix', id: string): string =>
  `${kind}:${id}`

function choosing({ say }: PageRequest, { choices }: Case, cell: CellDiff): Html {
  const { id, part, now, file, base } = cell
  const chosen = choices.cells[id] ?? 'later'
  const isText = part === 'text'
  const merged = isText ? reportRules.merge(base ?? '', file, now).text : ''
  const written = typeof chosen === 'object' ? chosen.text : merged
  const short = (said: string): string => (isText ? '' : saidWords(say, part, said))
  const kinds = isText
    ? (['together', 'now', 'file', 'later'] as const)
    : (['now', 'file', 'later'] as const)
  return html`${field.tiles(say, {
    name: nameOf('choice', id),
    label: say('workbooks.choose'),
    layout: 'rows',
    value: typeof chosen === 'object' ? 'together' : chosen,
    choices: kinds.map((value) => {
      const said = value === 'now' ? short(now) : value === 'file' ? short(file) : ''
      return {
        value,
        label: say(`workbooks.choice-${value}`, { said, named: said === '' ? 'no' : 'yes' }),
        hint: say(`workbooks.choice-${value}-hint`),
      }
    }),
  })}
  ${
    isText &&
    field.area(say, {
      name: nameOf('text', id),
      label: say('workbooks.together'),
      hint: say('workbooks.together-hint'),
      rows: 6,
      value: written,
    })
  }`
}

/** Figures that jump, one by one: a change, or a new definition? */
export const questions = (
  request: PageRequest,
  shown: Case,
  asked: readonly JumpQuestion[],
): Content =>
  asked.map((question, index) => {
    const { say } = request
    const { key, before, after, period } = question
    const { answer = 'unknown', why = '' } = shown.choices.answers[key] ?? {}
    return html`<section class="case" ${index === 0 && html` id="questions"`}>
      <h2>
        ${say('workbooks.question-title', { before: worthWords(request, shown, question, before), after: worthWords(request, shown, question, after) })}
      </h2>
      <p>
        ${placeMark(question)} ${rowName(say, shown.report, key)},
        ${say('workbooks.question-since', { period: periodWords(say, period) })}
      </p>
      ${field.tiles(say, {
        name: nameOf('answer', key),
        label: say('workbooks.answer'),
        layout: 'rows',
        value: answer,
        choices: jumps.jumpAnswers.map((value) => ({
          value,
          label: say(`workbooks.answer-${value}`),
          hint: say(`workbooks.answer-${value}-hint`),
        })),
      })}
      ${field.text(say, { name: nameOf('why', key), label: say('workbooks.why'), value: why, maxlength: 2000 })}
    </section>`
  })

function periodWords(say: PageRequest['say'], written: string): string {
  const period = parsePeriod(written)
  return period ? say.period(period) : written
}

function worthWords(
  { say }: PageRequest,
  { report }: Case,
  { indicator }: JumpQuestion,
  worth: string,
): string {
  const measure = report.measures.get(indicator)
  const isShare = measure?.kind === 'share' || measure?.unit === 'percent'
  return isShare ? say.percent(worth) : say.number(worth)
}
