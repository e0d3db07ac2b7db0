import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, list, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportRules } from '#features/reporting'
import type { LineForm } from './form-fields.ts'
import { itemOf } from './form-fields.ts'
import { plainValue } from './plain-value.ts'

const { asked, deskAddresses, errorAt, fieldName, form, hidden, itemWords, lineWords, markedText } =
  pieces

/** The line as it stands, what was asked at the passage it is about, and why nothing can be written now. */
export function standing(request: PageRequest, formed: LineForm): Html {
  const { say, work } = formed
  const state = work.edition ? editionRules.stateOf(work.edition.events) : 'draft'
  return html`${box.notice({ body: say('desk.not-writable', { state: state.replaceAll('-', '_') }) })}
  ${lost(formed)}
  ${lineWords(
    {
      say,
      report: work.report,
      owns: true,
      wordsOf: (item) => withQuestions(request, formed, item),
    },
    work.line,
  )}`
}

/** What was typed and could not be saved: texts, the status and figures alike. */
function lost(formed: LineForm): Content {
  const { say, work, typed } = formed
  const shown = [...typed].flatMap(([name, value]) => {
    const words = plainValue(say, value)
    const item = itemOf(formed, name)
    const isSaved = words === plainValue(say, item ? reportRules.valueOf(item.content) : null)
    return isSaved
      ? []
      : [{ label: fieldName(say, work.report, name), value: text.paragraphs(words) }]
  })
  if (shown.length === 0) return null
  return html`<h3>${say('desk.typed-not-saved')}</h3>
    ${list.facts(shown)}`
}

function withQuestions(request: PageRequest, formed: LineForm, item: Item): Content {
  const { say, work } = formed
  const questions = work.questions.filter(({ fact }) => fact === item.fact)
  const { content } = item
  const words =
    content.noun === 'statement'
      ? markedText(say, content, questions)
      : itemWords({ say, report: work.report, owns: true }, item)
  return html`${words}
  ${questions.map((one) => asked(say, one, answering(request, formed, one.id)))}`
}

/** The field to answer in, right at the words that the question is about. */
function answering(
  { visit }: PageRequest,
  { say, work, errors }: LineForm,
  question: string,
): Content {
  const { report, edition, line } = work
  const { plan, organisation, occasion } = report
  const isOpen = edition && editionRules.openQuestions(edition.events).has(question)
  if (!isOpen || !hasRole(visit.actor, ['editor'], { plan, organisation })) return null
  const action = deskAddresses(say.language, plan).of(organisation, occasion.code, 'answer')
  return form(
    action,
    html`${hidden('question', question)} ${hidden('line', line.commitment)}
    ${field.area(say, {
      name: 'text',
      id: `answer-${question}`,
      label: say('desk.answer'),
      rows: 2,
      hint: say('desk.hint-answer'),
      ...errorAt(errors, `answer-${question}`),
    })}
    ${deed.acts(deed.button({ text: say('desk.send-answer') }))}`,
  )
}
