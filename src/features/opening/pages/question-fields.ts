import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Language } from '#kernel/i18n'
import { deed, field, section } from '#kernel/ui'
import type { RoundQuestion } from '#features/rounds'
import { questionField, questionRowsIn, questionsIn } from '../question-rows.ts'
import { errorsAt } from './round-errors.ts'
import type { RowsShown } from './round-rows.ts'

/** A language by its name in another: `dansk`. */
export const languageName = (shownIn: Language, language: string): string =>
  new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language

interface Row {
  readonly row: number
  readonly question: RoundQuestion | null
}

/** The coordinator's own questions: those of the last round first, then empty rows, and the way to more. */
export function questionFields(request: PageRequest, shown: RowsShown): Html {
  const { say } = request
  const { proposal, typed } = shown
  const asMany = shown.questionRows ?? (typed ? questionRowsIn(typed) : 0)
  const filled: readonly Row[] = typed
    ? questionsIn(typed)
    : proposal.questions.map((question, place) => ({ row: place + 1, question }))
  const last = Math.max(0, ...filled.map(({ row }) => row))
  const empty = typed ? Math.max(0, asMany - filled.length) : 2
  const rows = [
    ...filled,
    ...Array.from({ length: empty }, (_, place) => ({ row: last + place + 1, question: null })),
  ]
  const more = deed.button({
    text: say('opening.more-questions'),
    name: 'go',
    value: 'more-questions',
    formnovalidate: true,
  })
  return section({
    id: 'questions',
    label: say('opening.own-questions'),
    note: say('opening.own-questions-note'),
    body: html`${rows.map((row, place) => group(request, shown, { ...row, place: place + 1 }))}
      <input type="hidden" name="question-rows" value="${rows.length}" /> ${deed.acts(more)}`,
  })
}

function group(
  request: PageRequest,
  { proposal, errors = [] }: RowsShown,
  { row, question, place }: Row & { readonly place: number },
): Html {
  const { say } = request
  const at = (name: string) => {
    const error = errorsAt(errors, name)
    return error === null ? {} : { error }
  }
  const words = (kind: 'text' | 'hint') =>
    proposal.version.languages.map((language) => {
      const name = questionField(kind, row, language)
      return field.text(say, {
        name,
        label: say(`opening.question-${kind}`, {
          language: languageName(say.language, language),
        }),
        value: question?.[kind][language] ?? '',
        lang: language,
        ...(kind === 'hint' && { optional: true }),
        ...at(name),
      })
    })
  const tick = (what: 'required' | 'contributors') =>
    field.checkbox(say, {
      name: questionField(what, row),
      label: say(`opening.question-${what}`),
      checked: question?.[what] ?? false,
    })
  return html`<fieldset>
    <legend>${say('opening.question-number', { number: String(place) })}</legend>
    <input type="hidden" name="${questionField('id', row)}" value="${question?.id ?? ''}" />
    ${words('text')} ${words('hint')} ${tick('required')} ${tick('contributors')}
  </fieldset>`
}
