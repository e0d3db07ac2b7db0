import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { mark } from '#kernel/ui'
import { withQuery } from '#features/plans'
import { codeOf } from '../reading/rules.ts'
import type { Moment } from '../reports/schema.ts'
import { rich } from './rich.ts'
import type { Seen } from './seen.ts'
import { organisationLink } from './seen.ts'

/** What happened, newest first, each with the page as it was published on that day. */
export const historyOf = (seen: Seen, moments: readonly Moment[]) =>
  moments.map((moment) => {
    const day = dayOf(moment.at, seen.reading.version.head.timeZone)
    const then = withQuery(new URL(seen.request.url.pathname, seen.request.url), { 'as-of': day })
    const shown = seen.say.day(day)
    return {
      when: shown,
      datetime: day,
      body: html`${words(seen, moment)}
        <a href="${then}">${seen.say('portal.as-published-on', { day: shown })}</a>`,
    }
  })

function words(seen: Seen, moment: Moment): Content {
  const { say, reading } = seen
  if (moment.kind === 'adopted') return say('portal.moment-adopted')
  if (moment.kind === 'plan-changed')
    return say('portal.moment-plan-changed', { number: moment.number })
  const { status, before } = moment
  const code = codeOf(reading.names, moment.organisation)
  const fills = { who: code === undefined ? moment.organisation : organisationLink(seen, code) }
  if (status === null) return rich(say, 'portal.moment-reported', {}, fills)
  const values = { status: mark.word(say, status), before: before ? mark.word(say, before) : '' }
  const key =
    before === null || before === status ? 'portal.moment-status' : 'portal.moment-status-changed'
  return rich(say, key, values, fills)
}
