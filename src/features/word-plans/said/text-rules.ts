import type { Say } from '#kernel/i18n'
import type { Deadline, Owner } from '#features/word-readings'
import type { PlanActivity, PlanReading } from '../schema.ts'
import { defectSaid, whySaid } from './json-rules.ts'

const ownerText = ({ authority, unit, external }: Owner): string =>
  [authority ?? external, unit].filter(Boolean).join(' ')

const deadlineText = ({ asWritten, end }: Deadline): string =>
  [asWritten === end ? '' : (asWritten ?? ''), end ?? ''].filter(Boolean).join(' → ')

function activityText(activity: PlanActivity, say: Say): string {
  const { at, number, text, lead, contributors, deadline, status, indicators, state } = activity
  const owners = [lead, ...contributors].map(ownerText).filter(Boolean).join(', ')
  const lines = [
    `${say(`word-plans.state-${state}`)} ${at}  ${[number, text].filter(Boolean).join(' ')}`,
    owners === '' ? say('word-plans.no-owner') : say('word-plans.owners', { owners }),
    deadline.end === null && deadline.asWritten === null
      ? say('word-plans.no-deadline')
      : say('word-plans.deadline', { deadline: deadlineText(deadline), state: deadline.state }),
    ...(status === null
      ? []
      : [
          say('word-plans.status', {
            status: status.value ?? status.asWritten,
            state: status.state,
          }),
        ]),
    ...indicators.map((one) =>
      say('word-plans.indicator', {
        text: one.text,
        target: one.target?.asWritten ?? '',
        state: one.target?.state ?? 'refused',
      }),
    ),
  ]
  return lines.join('\n    ')
}

/** A reading for people: what was found, activity by activity, then what is asked and what the document should mend. */
export function readingText(reading: PlanReading, say: Say): string {
  const { authority, agency, period, activities, figures, refused, defects, title } = reading
  const count = (state: string) => reading.places.filter((place) => place.state === state).length
  const head = say('word-plans.summary', {
    title: title ?? '',
    authority: agency === null ? (authority ?? '?') : `${agency} (${authority ?? '?'})`,
    start: period.start ?? '?',
    end: period.end ?? '?',
    activities: activities.length,
    figures: figures.length,
  })
  const places = say('word-plans.places', {
    placed: count('placed'),
    guessed: count('guessed'),
    refused: count('refused'),
  })
  return [
    head,
    places,
    '',
    ...activities.map((activity) => activityText(activity, say)),
    '',
    say('word-plans.refused-title', { count: refused.length }),
    ...refused.map(
      ({ at, text, why }) =>
        `  ${at}  ${text.replaceAll('\n', ' ').slice(0, 60)} – ${whySaid(say, why)}`,
    ),
    '',
    say('word-plans.defects-title', { count: defects.length }),
    ...defects.map((defect) => `  ${defect.at}  ${defectSaid(say, defect)}`),
  ].join('\n')
}
