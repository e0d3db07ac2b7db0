import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { mark, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { WordingMoment } from '#features/adopted-wording'
import type { Moment, Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { codeOf } = readingRules
const { organisationLink, quoted, rich } = pieces

/** What happened, newest first, each with the page as it was published on that day. */
export const historyOf = (seen: Seen, moments: readonly (Moment | WordingMoment)[]) =>
  newestFirst(moments).map((moment) => {
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

/** Of one moment, in the order in which they were given. */
const newestFirst = (moments: readonly (Moment | WordingMoment)[]) =>
  moments.toSorted((one, other) => other.at.getTime() - one.at.getTime())

function words(seen: Seen, moment: Moment | WordingMoment): Content {
  const { say } = seen
  switch (moment.kind) {
    case 'adopted':
      return say('portal.moment-adopted')
    case 'plan-changed':
      return say('portal.moment-plan-changed', { number: moment.number })
    case 'round-closed':
      return say('portal.moment-round-closed', { round: moment.round })
    case 'reported':
      return reported(seen, moment)
    case 'replaced':
      return replaced(seen, moment)
    case 'withdrawn':
      return rich(say, `portal.change-withdrawn-${moment.ground}`, {}, who(seen, moment))
    case 'wording-attached':
    case 'wording-detached':
      return rich(
        say,
        `adopted-wording.moment-${moment.kind}`,
        {},
        { document: titleOf(seen, moment) },
      )
  }
}

/** What the plan calls a document. */
function titleOf({ say, reading }: Seen, { document: id }: WordingMoment): Content {
  const document = reading.version.head.documents.find((one) => one.id === id)
  return document ? text.worded(say, document.title) : id
}

function who(seen: Seen, { organisation }: { readonly organisation: string }) {
  const code = codeOf(seen.reading.names, organisation)
  return { who: code === undefined ? organisation : organisationLink(seen, code) }
}

function reported(seen: Seen, moment: Extract<Moment, { kind: 'reported' }>): Content {
  const { say } = seen
  const { status, before } = moment
  if (status === null) return rich(say, 'portal.moment-reported', {}, who(seen, moment))
  const values = { status: mark.word(say, status), before: before ? mark.word(say, before) : '' }
  const key =
    before === null || before === status ? 'portal.moment-status' : 'portal.moment-status-changed'
  return rich(say, key, values, who(seen, moment))
}

/** What stood there before is not hidden: it is read here, with the reason why it was replaced. */
function replaced(seen: Seen, moment: Extract<Moment, { kind: 'replaced' }>): Content {
  const { say } = seen
  const { before, reason, field } = moment
  const stood =
    before === null
      ? null
      : typeof before === 'string'
        ? mark.word(say, before)
        : quoted(say, text.passage(say, before))
  const which = say(`portal.field-${field.split('.')[0] ?? ''}`)
  return html`${rich(say, 'portal.moment-replaced', { words: which }, who(seen, moment))}
  ${reason && text.worded(say, reason)} ${stood && html`${say('portal.stood-before')} ${stood}`}`
}
