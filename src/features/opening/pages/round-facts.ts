import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { list, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { PlanVersion, Round, RoundSettings } from '#features/rounds'
import { roundRules } from '#features/rounds'

/** What all who have a part in the plan may know of a round. */
export interface FactsShown {
  readonly round: Round
  readonly plan: PlanVersion
  readonly organisations: Organisations
  readonly settings: RoundSettings
}

/** What the public reads of rounds: the rule, and the plan's own words for it where it has recorded them. */
export const policyFacts = (say: Say, { policy }: Pick<RoundSettings, 'policy'>): Html =>
  html`<section>
    <h2>${say('opening.public-reads')}</h2>
    <p>${say('opening.policy-closed-rounds')}</p>
    ${policy ? html`<p>${text.worded(say, policy.text)}</p>` : html`<p class="muted">${say('opening.policy-unrecorded')}</p>`}
  </section>`

/** Who reads from when, what the public reads, what is asked, and what happened to the round. */
export function roundFacts({ say }: PageRequest, shown: FactsShown): Html {
  const { round, settings } = shown
  return html`${pieces.readersFacts(say, round)} ${policyFacts(say, settings)}
    ${questionFacts(say, round)}
    <section>
      <h2>${say('desk.done')}</h2>
      ${list.timeline(history(say, shown))}
    </section>`
}

function questionFacts(say: Say, { questions }: Round): Html | null {
  if (questions.length === 0) return null
  const items = questions.map(
    ({ text: words, required, contributors }) =>
      html`${text.worded(say, words)}
        <small class="muted"
          >${say('opening.question-rule', {
            required: required ? 'yes' : 'no',
            contributors: contributors ? 'yes' : 'no',
          })}</small
        >`,
  )
  return html`<section>
    <h2>${say('opening.asked-besides')}</h2>
    ${list.plain(items)}
  </section>`
}

function history(say: Say, { round, plan, organisations }: FactsShown) {
  const { dayIn } = pieces
  const happened = round.events.map(({ kind, at, dueOn, reason, organisation }) => ({
    when: dayIn(say, at, plan),
    datetime: at.toISOString(),
    body: say(`opening.round-${kind}`, {
      due: dueOn ? say.day(dueOn) : '',
      reason: say.text(reason ?? {}).text,
      name: organisation ? organisationName(say, organisations, organisation) : '',
    }),
  }))
  const opened = {
    when: dayIn(say, round.openedAt, plan),
    datetime: round.openedAt.toISOString(),
    body: say('desk.round-opened'),
  }
  return [...happened.toReversed(), opened]
}

/** Whether the round recurs, in a sentence; null where it does not. */
export function recurrenceWords(say: Say, round: Round): string | null {
  const next = roundRules.nextRound(round)
  return (
    next &&
    say('opening.recurs', {
      round: next.code,
      opens: say.day(next.opensOn),
      due: say.day(next.dueOn),
    })
  )
}
