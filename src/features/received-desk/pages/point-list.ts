import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, layout, mark, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import { statuses } from '#features/activities'
import { receivedRules } from '#features/received'
import { placeId, pointId, receivedAddresses } from '../addresses.ts'
import { sortOf } from './answer-form.ts'
import type { Numbered } from './mark-rules.ts'
import { tagOf } from './mark-rules.ts'
import { aboutWords, short, valueWords, whyWords } from './point-words.ts'
import type { DocumentShown } from './shown.ts'

const { notStated, settledValue } = receivedRules

/** The name of the field that answers a point. */
export const answerField = (id: string): string => `answer:${id}`

/** What is guessed or refused, refused first, each with a field to answer in. */
export function pointList(
  request: PageRequest,
  shown: DocumentShown,
  points: readonly Numbered[],
): Html {
  const { say } = request
  const { laid, may } = shown
  const home = receivedAddresses(say.language, laid.document.plan)
  const { guessed } = receivedRules.openIn(points)
  const list = pointTable(request, shown, points)
  if (!may.answer || points.length === 0) return list
  return pieces.form(
    home.answers(laid.document.id),
    html`${pieces.hidden('seen', laid.seen)} ${homes(request, shown)} ${list}
    ${deed.acts(
      deed.button({ text: say('received-desk.save-answers'), name: 'do', value: 'changed' }),
      guessed > 0 &&
        deed.button({
          text: say('received-desk.approve-all', { count: guessed }),
          name: 'do',
          value: 'all',
        }),
    )}`,
  )
}

const pointTable = (
  request: PageRequest,
  shown: DocumentShown,
  points: readonly Numbered[],
): Html =>
  dataTable({
    caption: request.say('received-desk.points', { count: points.length }),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: request.say('received-desk.column-mark'),
        width: 'number',
        label: '',
        cell: (point: Numbered) => backLink(point),
      },
      {
        head: request.say('received-desk.column-asked'),
        label: '',
        cell: (point: Numbered) => asked(request, shown, point),
      },
    ],
    rows: points,
    rowId: ({ id }) => pointId(id),
  })

const backLink = (point: Numbered): Html =>
  html`<a class="cell${point.state === 'refused' ? ' cell-gap' : ''}" href="#${placeId(point.at)}"
    >${tagOf(point)}</a
  >`

function asked(request: PageRequest, shown: DocumentShown, point: Numbered): Content {
  const { say } = request
  const about = aboutWords(shown.laid.document.reading, point)
  const language = shown.laid.document.language
  return html`<b lang="${language}">${about || short(point.written, 60)}</b>
    <p>
      ${say(`received-desk.kind-${point.kind}`)}: ${whyWords(say, point)}
      ${point.written !== '' && html`<q lang="${language}">${short(point.written)}</q>`}
    </p>
    ${both(request, point)} ${answer(request, shown, point)}`
}

/** What stood before a tracked change, beside what stands with it. */
const both = ({ say }: PageRequest, { before, written }: Numbered): Content =>
  before !== null &&
  html`<p>
    ${text.difference(say, [
      { kind: 'removed', text: before },
      { kind: 'added', text: written },
    ])}
  </p>`

function answer(request: PageRequest, shown: DocumentShown, point: Numbered): Content {
  const { say } = request
  const { kind, from, readAs } = point
  const value = settledValue(point)
  const standing =
    from === null
      ? readAs !== '' &&
        kind !== 'text' &&
        say('received-desk.read-as', { value: valueWords(say, point, readAs) })
      : say(`received-desk.from-${from}`, { value: valueWords(say, point, value) })
  if (!shown.may.answer || kind === 'look') return standing && html`<p>${standing}</p>`
  const isGuess = point.state === 'guessed' && from === null
  const correct = html`${control(request, shown, point)}
  ${deed.acts(
    deed.button({ text: say('received-desk.use'), name: 'only', value: point.id }),
    kind !== 'text' &&
      kind !== 'indicator' &&
      deed.button({
        text: say('received-desk.not-stated-act'),
        kind: 'link',
        name: 'none',
        value: point.id,
      }),
  )}`
  if (!isGuess) return html`${standing && html`<p>${standing}</p>`} ${correct}`
  return html`<p>
      ${standing}
      ${deed.button({ text: say('received-desk.approve'), kind: 'link', name: 'only', value: point.id })}
      ${sameButton(request, shown, point)}
    </p>
    ${layout.more(say('received-desk.correct'), correct, point.id in shown.typed)}`
}

/** At the first of several guesses of one sort: all of them at once. */
function sameButton({ say }: PageRequest, { laid }: DocumentShown, point: Numbered): Content {
  const same = laid.settled.filter(
    (one) => one.state === 'guessed' && one.from === null && sortOf(one) === sortOf(point),
  )
  if (same.length < 2 || same[0]?.id !== point.id) return null
  return deed.button({
    text: say('received-desk.approve-same', { count: same.length }),
    kind: 'link',
    name: 'same',
    value: sortOf(point),
  })
}

function control({ say }: PageRequest, shown: DocumentShown, point: Numbered): Html {
  const { id, kind } = point
  const name = answerField(id)
  const value = shown.typed[id] ?? settledValue(point)
  const frame = {
    name,
    id: `field-${pointId(id)}`,
    label: html`${say(`received-desk.field-${kind}`)}
      <span class="visually-hidden">${tagOf(point)}</span>`,
    ...pieces.errorAt(shown.errors, `field-${pointId(id)}`),
  }
  if (kind === 'status')
    return field.select(say, {
      ...frame,
      unchosen: say('received-desk.choose'),
      value,
      choices: [
        ...statuses.map((one) => ({ value: one, text: mark.word(say, one) })),
        { value: notStated, text: say('received-desk.not-stated') },
      ],
    })
  return field.text(say, { ...frame, value, maxlength: 1000 })
}

/** The commitment of each goal: a guess that somebody looks at. */
function homes({ say }: PageRequest, { laid, typed }: DocumentShown): Content {
  const { groups, report } = laid
  if (!report) return null
  const choices = report.assigned.flatMap(({ commitment }) => {
    const found = report.commitments.get(commitment)
    const title = found && short(say.text(found.title).text, 80)
    return found
      ? [{ value: commitment, text: [found.number, title].filter(Boolean).join(' ') }]
      : []
  })
  return html`<h3>${say('received-desk.homes')}</h3>
    ${box.remark(say('received-desk.homes-note'))}
    ${groups.map(({ id, text: goal, activities, commitment, isAnswered }) =>
      field.select(say, {
        name: answerField(id),
        label: html`${goal === '' ? say('received-desk.no-goal') : short(goal)}
          <small>${say('received-desk.activities', { count: activities.length })}</small>`,
        ...(isAnswered ? {} : { hint: say('received-desk.home-guessed') }),
        choices,
        value: typed[id] ?? commitment ?? '',
      }),
    )}`
}
