import { figurePieces } from '#features/figure-desk'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { box, deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureWords } from '#features/figure-tables'
import { isOpen, writtenIn } from '../laying/entry-rules.ts'
import { fewerId, fewerUnsaid } from '../laying/headline-rules.ts'
import { fewerWords } from './headline.ts'
import { placesWords } from './places-words.ts'
import type { ReviewPage } from './shown.ts'

const { addresses, beginsAnew } = figurePieces

/** Why what would be written could not be kept. */
export function triedErrors(
  request: PageRequest,
  { outcomes }: Pick<ReviewPage, 'outcomes'>,
): readonly pieces.FieldError[] {
  if (isRefused(outcomes)) return [pieces.errorOf(request, outcomes)]
  return outcomes.flatMap((one) =>
    one.state === 'refused'
      ? [pieces.errorOf(request, { refused: one.code, values: one.values })]
      : [],
  )
}

/** What stands in the way of writing, in one sentence; null where nothing does. */
function waits(request: PageRequest, shown: ReviewPage): string | null {
  const { say } = request
  const { laid, upload } = shown
  if (laid.read.questions.length > 0 || laid.compared.some((one) => isOpen(one, upload.answers)))
    return say('figure-desk.answer-first')
  if (triedErrors(request, shown).length > 0) return say('figure-desk.mend-first')
  return null
}

/** What happens when somebody confirms, in full; or why nothing can be written, or nothing need be. */
export function confirming(request: PageRequest, shown: ReviewPage): Content {
  const { say } = request
  const { laid, upload } = shown
  const home = addresses(say.language, upload.key)
  const stopped = waits(request, shown)
  if (stopped !== null) return box.notice({ kind: 'silence', body: stopped })
  const count = writtenIn(laid)
  if (count === 0) {
    const key = whyNothing(laid)
    return box.notice({
      heading: say(key),
      body: html`${say(`${key}-body`, { count: laid.read.errors.length })}
        ${leftOutWords(say, laid)} <a href="${home.list}">${say('figure-desk.to-list')}</a>`,
    })
  }
  return pieces.form(
    home.upload(upload.id),
    html`${pieces.hidden('seen', laid.seen)}
    ${box.confirm({
      id: 'confirm',
      heading: say('figure-desk.confirm'),
      will: wills(request, shown, count),
      fields: html`${fewerFields(request, shown)} ${reasonField(request, shown)}`,
      acts: html`${deed.button({ text: say('figure-desk.write', { count }), kind: 'go' })}
      ${deed.button({ text: say('figure-desk.cancel'), kind: 'link', href: home.list })}`,
    })}`,
  )
}

type Nothing =
  | 'figure-desk.changes-nothing'
  | 'figure-desk.takes-nothing'
  | 'figure-desk.takes-the-same'
  | 'figure-desk.finds-nothing'

/** Why there is nothing to write: all of it stands already, what is wrong stays out, or there is no figure at all. */
function whyNothing({ read, compared }: ReviewPage['laid']): Nothing {
  if (read.errors.length === 0)
    return compared.length > 0 ? 'figure-desk.changes-nothing' : 'figure-desk.finds-nothing'
  return compared.length > 0 ? 'figure-desk.takes-the-same' : 'figure-desk.takes-nothing'
}

/** Where the table has no figure at all: what of it was left out, and why. */
const leftOutWords = (say: PageRequest['say'], { read, compared }: ReviewPage['laid']): string =>
  compared.length > 0
    ? ''
    : read.ignored
        .map(({ why, at }) => `${placesWords(say, at)}: ${figureWords.ignoredWords(say, why)}.`)
        .join(' ')

function wills({ say }: PageRequest, { laid }: ReviewPage, count: number): readonly string[] {
  const left = laid.read.errors.length
  const names = laid.names.length
  return [
    ...(beginsAnew(laid) ? [say('figure-desk.will-revise')] : []),
    say('figure-desk.will-write', { count, entries: laid.entries.length }),
    ...(left > 0 ? [say('figure-desk.will-leave', { count: left })] : []),
    say('figure-desk.will-nobody'),
    say('figure-desk.will-journal'),
    ...(names > 0 ? [say('figure-desk.will-remember', { count: names })] : []),
  ]
}

/** A period that would rest on fewer units than what stands is written only where somebody says that it is meant. */
const fewerFields = (
  { say }: PageRequest,
  { laid, said, errors }: ReviewPage,
): readonly Content[] =>
  fewerUnsaid(laid, {}).map((one) =>
    field.checkbox(say, {
      name: fewerId(one),
      label: say('figure-desk.fewer-meant', { what: fewerWords(say, one) }),
      checked: said[fewerId(one)] === 'yes',
      ...pieces.errorAt(errors, fewerId(one)),
    }),
  )

/** Why something is changed that was handed in or published. */
const reasonField = ({ say }: PageRequest, { laid, reason, errors }: ReviewPage): Content =>
  laid.needsReason &&
  field.area(say, {
    name: 'reason',
    label: say('figure-desk.observation-correction'),
    hint: say('desk.hint-correction'),
    rows: 2,
    value: reason === '' ? laid.reasonBefore : reason,
    ...pieces.errorAt(errors, 'reason'),
  })
