import type { Form, PageRequest } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import type { RoundLine, RoundProposal } from '#features/rounds'
import { roundRules } from '#features/rounds'
import { pieces } from '#features/desk'
import { languageName } from './pages/question-fields.ts'
import { questionField, questionsIn } from './question-rows.ts'

/** The fields at which what is refused of a round can be mended. */
export const fieldOf = {
  'round-code': 'code',
  'round-exists': 'code',
  'period-unreadable': 'period',
  'due-day-missing': 'dueOn',
  'due-day-unreadable': 'dueOn',
  'due-day-past': 'dueOn',
  'no-lines': 'line',
  'too-many-questions': 'questions',
} as const

const parts = ['lead', 'contributor'] as const
const moments = ['hand-in', 'with-papers', 'after-meeting'] as const

interface Entered {
  readonly line: RoundLine
  readonly field: string
}

/** How many rows of the coordinator's own the form has. */
export function rowsIn(form: Form): number {
  const rows = Number(form.text('rows'))
  return Number.isInteger(rows) ? Math.min(Math.max(rows, 10), 200) : 10
}

/** Reads what a form says of who reports; where no organisation is chosen nobody is asked. */
export function linesIn(form: Form): readonly Entered[] {
  const entered = (field: string, line: { organisation: string; commitment: string }, part = '') =>
    line.organisation === ''
      ? []
      : [{ field, line: { ...line, part: parts.find((one) => one === part) ?? 'lead' } }]
  const ticked = form.texts('line').flatMap((value) => {
    const [organisation = '', commitment = '', part] = value.split('/')
    return entered('line', { organisation, commitment }, part)
  })
  const stated = form.names.flatMap((field) => {
    const [, key, commitment = ''] = /^stated-organisation-((.+)-\d+)$/.exec(field) ?? []
    const line = { organisation: form.text(field), commitment }
    return key ? entered(field, line, form.text(`stated-part-${key}`)) : []
  })
  const own = Array.from({ length: rowsIn(form) }, (_, index) => index + 1).flatMap((row) => {
    const [organisation, commitment] = [
      form.text(`organisation-${row}`),
      form.text(`commitment-${row}`),
    ]
    const field = commitment === '' ? `commitment-${row}` : `organisation-${row}`
    return entered(field, { organisation, commitment }, form.text(`part-${row}`))
  })
  return [...ticked, ...stated, ...own]
}

/** Reads the round that a form would open. */
export function roundIn(form: Form, plan: string): roundRules.RoundToOpen {
  const moment = (name: string) => moments.find((one) => one === form.text(name)) ?? 'after-meeting'
  return {
    plan,
    code: form.text('code').trim(),
    period: form.text('period').trim(),
    dueOn: form.text('dueOn').trim(),
    readers: {
      steering: moment('steering'),
      reviewers: moment('reviewers'),
      partners: moment('partners'),
    },
    lines: linesIn(form).map(({ line }) => line),
    questions: questionsIn(form).map(({ question }) => question),
    ...(form.text('follows') !== '' && { follows: form.text('follows') }),
  }
}

/** All errors of a form that was refused, each at its field; what only the deed itself knows stands alone. */
export function errorsIn(
  request: PageRequest,
  form: Form,
  { proposal, refusal }: { readonly proposal: RoundProposal; readonly refusal: Refused },
): readonly pieces.FieldError[] {
  const entered = linesIn(form)
  const faults = roundRules.faultsOf(roundIn(form, proposal.version.plan), proposal.known)
  if (faults.length === 0) return [pieces.errorOf(request, refusal, fieldOf)]
  const asked = questionsIn(form)
  const [spoken = ''] = proposal.version.languages
  const fieldIn = ({ code, values, line, question }: roundRules.Fault): string | undefined => {
    if (line !== undefined) return entered[line]?.field
    const row = question === undefined ? undefined : asked[question]?.row
    if (row === undefined) return undefined
    const kind = code === 'question-hint-missing' ? 'hint' : 'text'
    return questionField(kind, row, values['language'] ?? spoken)
  }
  return faults.map((fault) => {
    const { code, values } = fault
    const told = { refused: code, values: inWords(request, proposal, values) }
    const field = fieldIn(fault)
    return pieces.errorOf(request, told, field === undefined ? fieldOf : { [code]: field })
  })
}

/** Organisations and commitments as people call them. */
function inWords(
  { say }: PageRequest,
  { organisations, commitments }: RoundProposal,
  values: roundRules.Fault['values'],
): roundRules.Fault['values'] {
  const organisation = organisations.get(values['organisation'] ?? '')
  const commitment = commitments.find(({ id }) => id === values['commitment'])
  return {
    ...values,
    ...(organisation && { organisation: say.text(organisation.shortName).text }),
    ...(commitment?.number && { commitment: commitment.number }),
    ...(values['language'] && { language: languageName(say.language, values['language']) }),
  }
}

/** What the form of a new round begins with where it follows another. */
export interface ProposedForm {
  readonly code: string
  readonly period: string
  readonly dueOn: string
  readonly readers: roundRules.RoundToOpen['readers']
  /** The code of the round that it follows. */
  readonly follows: string
}

/** The next round as the form's first values. */
export const proposedForm = (
  follows: string,
  { code, period, dueOn, readers }: roundRules.NextRound,
): ProposedForm => ({ code, period, dueOn, readers, follows })
