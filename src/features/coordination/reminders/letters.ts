import type { Day } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Commitment, Letter } from '#features/rounds'
import { roundRules } from '#features/rounds'
import { pieces } from '#features/desk'
import type { Overseen, RoundOverview } from '../overview/schema.ts'
import type { ReminderKind } from './rules.ts'
import { owedBy, rolesFor, whatOf } from './rules.ts'

/** What letters are written from. */
export interface LetterSource extends Pick<RoundOverview, 'round' | 'plan'> {
  readonly commitments: ReadonlyMap<string, Commitment>
  /** Today in the plan's zone: whether the due day has passed. */
  readonly today: Day
}

/** The letter that says exactly what one organisation owes, and to whom it goes; null where it owes nothing. */
export function reminderLetter(
  source: LetterSource,
  one: Overseen,
  kind: ReminderKind,
): Letter | null {
  const owed = owedBy(one)
  if (!owed) return null
  const { round, plan } = source
  const due = roundRules.dueOn(round, one.organisation)
  const values = (say: Say) => ({
    plan: say.text(plan.shortTitle).text,
    period: say.period(round.period),
    due: say.day(due),
    lines: one.lineCount,
    questions: one.questions.length,
  })
  return {
    round: round.id,
    kind,
    what: whatOf(kind, owed, { one, due }),
    to: { roles: rolesFor(owed), plan: round.plan, organisation: one.organisation },
    subject: (say) => say(`coordination.mail-${kind}-subject`, values(say)),
    text: (say) =>
      [
        say(`coordination.mail-due-${source.today > due ? 'past' : 'ahead'}`, values(say)),
        say(`coordination.mail-owed-${owed}`, values(say)),
        ...one.questions.map(({ text }) => `– ${text}`),
        ...partsSentence(say, source, one),
      ].join('\n'),
    path: pathOf(round, one),
  }
}

function partsSentence(say: Say, { commitments }: LetterSource, { wanted }: Overseen) {
  if (wanted.length === 0) return []
  const names = wanted.map(({ commitment }) => {
    const found = commitments.get(commitment)
    return found ? `${found.number ?? commitment} ${say.text(found.title).text}` : commitment
  })
  return [say('coordination.mail-parts', { count: wanted.length, names: say.list(names) })]
}

const pathOf = (round: RoundOverview['round'], { organisation, need }: Overseen): string => {
  const report = pieces.deskAddresses('en', round.plan).report(organisation, round.code)
  return report.slice('/en'.length) + (need === 'sign' ? '/sign' : '')
}
