import type { Day } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { PageFrame } from '#kernel/ui'
import { box, deed, field, list, page, section } from '#kernel/ui'
import { peoplePages } from '#features/people'

/** What the page about the exercise shows. */
export interface DayPage {
  readonly today: Day
  readonly tomorrow: Day
  /** Whether the reader may move the day on. */
  readonly mayMove: boolean
  readonly account: NonNullable<PageFrame['account']>
  /** Whether the day was moved just now. */
  readonly moved: boolean
  /** What was typed and refused, and why. */
  readonly refused?: { readonly typed: string; readonly sentence: string }
}

/** What the exercise is, which day it shows, how the day is moved on, and what there is to try. */
export function dayPage(say: Say, shown: DayPage): Html {
  const { today, account, refused, moved } = shown
  const title = say('exercise.title')
  return page({
    say,
    title,
    alternates: { en: '/en/exercise', da: '/da/exercise' },
    exercise: { shownAs: say.day(today) },
    account,
    desk: true,
    heading: {
      title,
      lead: say('exercise.lead'),
      state: say('exercise.state', { day: say.day(today) }),
    },
    body: html`${refused && box.errors({ heading: say('exercise.error'), errors: [{ href: '#to', text: refused.sentence }] })}
    ${moved && box.notice({ kind: 'done', body: say('exercise.moved', { day: say.day(today) }) })}
    ${section({ id: 'day', label: say('exercise.day'), body: dayForm(say, shown) })}
    ${section({ id: 'people', label: say('exercise.people'), body: peopleText(say) })}
    ${section({ id: 'try', label: say('exercise.try'), body: thingsToTry(say) })}`,
  })
}

function dayForm(say: Say, { tomorrow, mayMove, refused }: DayPage): Content {
  if (!mayMove) return html`<p>${say('exercise.coordinator-moves')}</p>`
  const action = '/exercise/today'
  const next = html`${peoplePages.hidden('to', tomorrow)}
  ${deed.acts(deed.button({ kind: 'go', text: say('exercise.to-tomorrow', { day: say.day(tomorrow) }) }))}`
  const chosen = html`${field.text(say, {
    name: 'to',
    kind: 'date',
    width: 'short',
    label: say('exercise.to'),
    hint: say('exercise.to-hint'),
    value: refused?.typed ?? '',
    required: true,
    ...(refused && { error: refused.sentence }),
  })}
  ${deed.acts(deed.button({ text: say('exercise.move') }))}`
  return html`<p>${say('exercise.forward-only')}</p>
    ${peoplePages.form(say.language, action, next)}
    ${peoplePages.form(say.language, action, chosen)}`
}

const peopleText = (say: Say): Content =>
  html`<p>${say('exercise.people-text')}</p>
    <p><a href="/${say.language}/sign-in">${say('exercise.choose')}</a></p>`

const things = ['editor', 'approver', 'coordinator', 'late', 'reader'] as const

const thingsToTry = (say: Say): Content =>
  list.plain(things.map((thing) => html`${say(`exercise.try-${thing}`)}`))
