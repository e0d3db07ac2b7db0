import { hasRole } from '#kernel/access'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, section } from '#kernel/ui'
import type { Question } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { asked } from './asked.ts'
import type { FieldError } from './frame.ts'
import { errorAt, form, hidden } from './frame.ts'

/** An answer as it was typed and refused. */
export interface TriedAnswer {
  readonly question: string
  readonly text: string
}

interface Shown {
  readonly read: ReadReport
  readonly errors?: readonly FieldError[]
  readonly answered?: TriedAnswer
}

/** What the coordinator has asked, each with its answer or a field to answer in. */
export function questionSection(request: PageRequest, shown: Shown): Content {
  const { say } = request
  const all = shown.read.questions
  const body =
    all.length === 0
      ? box.empty({
          heading: say('desk.no-questions'),
          body: say('desk.no-questions-body'),
          level: 3,
        })
      : all.map((question) => asked(say, question, answering(request, shown, question)))
  return section({ id: 'questions', label: say('desk.questions'), body: html`${body}` })
}

function answering({ say, visit }: PageRequest, shown: Shown, { id }: Question): Content {
  const { read, errors = [], answered } = shown
  const { plan, organisation, occasion } = read.report
  const edition = editionRules.findHandedIn(read.report)
  const isOpen = edition && editionRules.openQuestions(edition.events).has(id)
  if (!isOpen || !hasRole(visit.actor, ['editor'], { plan, organisation })) return null
  return form(
    deskAddresses(say.language, plan).of(organisation, occasion.code, 'answer'),
    html`${hidden('question', id)}
    ${field.area(say, {
      name: 'text',
      id: `answer-${id}`,
      label: say('desk.answer'),
      rows: 2,
      hint: say('desk.hint-answer'),
      value: answered?.question === id ? answered.text : '',
      ...errorAt(errors, `answer-${id}`),
    })}
    ${deed.acts(deed.button({ text: say('desk.send-answer') }))}`,
  )
}
