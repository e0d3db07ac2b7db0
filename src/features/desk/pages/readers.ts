import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { list } from '#kernel/ui'
import type { Report } from '#features/editions'
import type { Round } from '#features/rounds'

/** From when steering members, reviewers and partners read: a setting that everybody sees. */
export const readersFacts = (say: Say, { readers }: Pick<Round, 'readers'>): Html =>
  html`<section>
    <h2>${say('desk.who-reads')}</h2>
    ${list.facts([
      { label: say('desk.reads-steering'), value: say(`desk.moment-${readers.steering}`) },
      { label: say('desk.reads-reviewers'), value: say(`desk.moment-${readers.reviewers}`) },
      { label: say('desk.reads-partners'), value: say(`desk.moment-${readers.partners}`) },
    ])}
  </section>`

/** The same beside a report; an implementation plan stands in no round, and has no such setting. */
export const readersBeside = (say: Say, { occasion }: Pick<Report, 'occasion'>): Content =>
  occasion.round && readersFacts(say, occasion.round)

/** In one sentence, before something is handed in: who reads it, and from when, as the round has it. */
export function readersWords(say: Say, { occasion }: Pick<Report, 'occasion'>): string {
  if (!occasion.round) return say('desk.plan-readers')
  const { steering, reviewers, partners } = occasion.round.readers
  return say('desk.readers', {
    steering: say(`desk.moment-${steering}`),
    reviewers: say(`desk.moment-${reviewers}`),
    partners: say(`desk.moment-${partners}`),
  })
}
