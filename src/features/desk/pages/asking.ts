import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { sentencesIn } from '#kernel/i18n'
import { deed, field, layout } from '#kernel/ui'
import type { Item, Line } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import type { FieldError } from './frame.ts'
import { errorAt, form, hidden } from './frame.ts'
import { fieldName } from './words.ts'

/** A question as it was typed and refused. */
export interface TriedQuestion {
  readonly commitment: string
  readonly field: string
  /** Words of the field as somebody quotes them. */
  readonly passage: string
  /** Which sentence of the field was chosen, by its place; empty for the whole of it. */
  readonly sentence: string
  readonly text: string
}

/** The id of a control of the form at a field; an error leads to it. */
export const askId = (
  part: 'passage' | 'text' | 'sentence',
  { commitment, field: of }: Pick<TriedQuestion, 'commitment' | 'field'>,
): string => `${part}-${commitment}-${of.replaceAll('.', '-')}`

interface Shown {
  readonly read: ReadReport
  readonly errors?: readonly FieldError[]
  readonly tried?: TriedQuestion
}

/** The coordinator asks at the field: about all of it, a sentence of it, or words that he marks or copies. */
export function asking(
  say: Say,
  { read, errors = [], tried }: Shown,
  line: Line,
  item: Item,
): Content {
  const { report } = read
  const edition = editionRules.findHandedIn(report)
  if (item.content.noun === 'evidence' || !edition?.lines.some(({ id }) => id === line.id))
    return null
  const { plan, organisation, occasion } = report
  const at = { commitment: line.commitment, field: item.field }
  const typed = tried?.commitment === at.commitment && tried.field === at.field ? tried : undefined
  const text = askId('text', at)
  const asked = form(
    deskAddresses(say.language, plan).of(organisation, occasion.code, 'ask'),
    html`${hidden('commitment', at.commitment)} ${hidden('field', at.field)}
    ${hidden('seen', editionRules.seenOf(edition))}
    ${item.content.noun === 'statement' && passages(say, item.content, { at, typed, errors })}
    ${field.area(say, { name: 'text', id: text, label: say('desk.question'), rows: 2, value: typed?.text ?? '', ...errorAt(errors, text) })}
    ${deed.acts(deed.button({ text: say('desk.ask') }))}`,
  )
  const summary = say('desk.ask-heading', { field: fieldName(say, report, item.field) })
  // What was refused stands in sight.
  return html`<div class="screen-only">${layout.more(summary, asked, typed !== undefined)}</div>`
}

interface At {
  readonly at: Pick<TriedQuestion, 'commitment' | 'field'>
  readonly typed: TriedQuestion | undefined
  readonly errors: readonly FieldError[]
}

type Statement = Extract<Item['content'], { readonly noun: 'statement' }>

/** Each sentence of the text to choose from, whose words go along with the form, and a field for other words of it. */
function passages(say: Say, words: Statement, { at, typed, errors }: At): Html {
  const all = sentencesIn(words)
  const passage = askId('passage', at)
  const choices = all.map((one, place) => ({ value: String(place + 1), label: one }))
  return html`${all.map((one) => hidden('words', one))}
    ${field.tiles(say, { name: 'sentence', id: askId('sentence', at), label: say('desk.ask-sentence'), layout: 'rows', value: typed?.sentence ?? '', choices: [{ value: '', label: say('desk.ask-all') }, ...choices] })}
    ${field.text(say, { name: 'passage', id: passage, label: say('desk.ask-passage'), hint: say('desk.hint-passage'), optional: true, value: typed?.passage ?? '', ...errorAt(errors, passage) })}
    <p class="hint" data-with-scripts hidden>${say('desk.hint-marked')}</p>`
}
