import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { parsePeriod } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { field, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import { jumps } from '#features/comparability'
import type { About, CellDiff, Choices, JumpQuestion } from '#features/workbooks'
import type { Laid } from '../import/laying.ts'
import type { Besides } from './shares.ts'
import { shareWords } from './shares.ts'
import {
  cellName,
  changesOf,
  faultWords,
  place,
  placeMark,
  rowName,
  saidWords,
  worthWords,
} from './words.ts'

const { errorAt } = pieces

/** What somebody must decide, with what was decided so far. */
export interface Case {
  readonly report: Report
  readonly choices: Choices
  readonly errors: readonly pieces.FieldError[]
}

/** What was chosen and cannot be written, and what must be answered first: each at its cell. */
export const reviewErrors = (
  say: Say,
  { comparison: { cells, questions } }: Laid,
): readonly pieces.FieldError[] => [
  ...cells.flatMap((cell) => {
    if (cell.refused === undefined) return []
    const why = say('workbooks.refused-at', {
      place: place(cell),
      why: faultWords(say, cell.refused),
    })
    return [{ field: nameOf('choice', cell.id), text: why }]
  }),
  ...questions.flatMap((one) =>
    one.answer === null
      ? [
          {
            field: nameOf('answer', one.key),
            text: say('workbooks.asked-at', { place: place(one) }),
          },
        ]
      : [],
  ),
]

/** A case with where its three versions come from. */
export interface ConflictCase extends Case, Besides {
  readonly about: About
  /** The name of the file. */
  readonly file: string
  /** The organisation's name, in the reader's language. */
  readonly organisation: string
}

/** Cells in which two have written differently, one by one. */
export const conflicts = (
  request: PageRequest,
  shown: ConflictCase,
  cells: readonly CellDiff[],
): Content =>
  cells.map((cell, index) => {
    const { say } = request
    const what = cellName(say, shown.report, cell)
    const title = say('workbooks.conflict-title', { nth: index + 1, of: cells.length, what })
    return html`<section class="case" ${index === 0 && html` id="conflicts"`}>
      <h2>${title}</h2>
      <p>${placeMark(cell)}</p>
      ${beside(request, shown, cell)} ${choosing(request, shown, cell)}
    </section>`
  })

function beside(request: PageRequest, shown: ConflictCase, cell: CellDiff): Html {
  const { say } = request
  const words = (side: 'now' | 'file'): Content => {
    const said = cell[side]
    if (cell.part === 'text' && said !== '') return changesOf(say, cell, said)
    const share = shareWords(say, cell, side, shown)
    return html`${saidWords(say, cell.part, said)}
    ${share !== '' && html`<span class="muted">${share}</span>`}`
  }
  const base =
    cell.base === null ? say('workbooks.not-known') : saidWords(say, cell.part, cell.base)
  const { timeZone } = shown.report.version
  const downloadedAt = say.moment(new Date(shown.about.downloadedAt), timeZone)
  return text.versions([
    { heading: say('workbooks.downloaded'), note: downloadedAt, body: base },
    {
      heading: say('workbooks.now'),
      note: writerWords(request, shown, cell),
      body: words('now'),
    },
    { heading: say('workbooks.in-file'), note: shown.file, body: words('file') },
  ])
}

/** Who wrote what stands in Varde now, by part and organisation as on the other pages, and when. */
export function writerWords(
  { say, visit: { actor } }: PageRequest,
  { report, states, organisation }: Pick<ConflictCase, 'report' | 'states' | 'organisation'>,
  { key, part }: Pick<CellDiff, 'key' | 'part'>,
): string {
  const writer = states.find((state) => state.key === key)?.writerOf(part)
  if (!writer) return say('workbooks.written-before')
  const isOwn = actor.kind === 'account' && actor.account === writer.account
  const when = say.moment(writer.at, report.version.timeZone)
  return say('workbooks.written-by', { who: isOwn ? 'you' : 'other', organisation, when })
}

/** The names of what is chosen: `choice:ID`, `text:ID`, `answer:ID`, `why:ID`, `fix:ID`. */
export const nameOf = (kind: 'choice' | 'text' | 'answer' | 'why' | 'fix', id: string): string =>
  `${kind}:${id}`

function choosing({ say }: PageRequest, { choices, errors }: Case, cell: CellDiff): Html {
  const { id, part, now, file } = cell
  const chosen = choices.cells[id] ?? 'later'
  const isText = part === 'text'
  const short = (said: string): string => (isText ? '' : saidWords(say, part, said))
  const kinds = isText
    ? (['together', 'now', 'file', 'later'] as const)
    : (['now', 'file', 'later'] as const)
  return html`${isText && together(say, cell, chosen)}
  ${field.tiles(say, {
    name: nameOf('choice', id),
    ...errorAt(errors, nameOf('choice', id)),
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
  })}`
}

/** What "write together" would write, before it is chosen: what stands in Varde first, then the file's own words. */
function together(
  say: PageRequest['say'],
  { id, now, file, base }: CellDiff,
  chosen: Choices['cells'][string],
): Html {
  const { text: merged, open } = reportRules.merge(base ?? '', now, file)
  return field.area(say, {
    name: nameOf('text', id),
    label: say('workbooks.together'),
    hint: say('workbooks.together-hint'),
    rows: Math.min(16, Math.max(6, merged.split('\n').length + 2)),
    value: typeof chosen === 'object' ? chosen.text : merged,
    ...(open.length > 0 && { must: say('workbooks.together-open', { count: open.length }) }),
  })
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
        ${say('workbooks.question-title', { before: worthWords(say, shown.report, question, before), after: worthWords(say, shown.report, question, after) })}
      </h2>
      <p>
        ${placeMark(question)} ${rowName(say, shown.report, key)},
        ${say('workbooks.question-since', { period: periodWords(say, period) })}
      </p>
      ${field.tiles(say, {
        name: nameOf('answer', key),
        ...errorAt(shown.errors, nameOf('answer', key)),
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
