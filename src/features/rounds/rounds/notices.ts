import type { Say } from '#kernel/i18n'
import type { Letter } from '../notices/schema.ts'
import type { PlanVersion } from '../plan/schema.ts'
import { dueOn, extensionOf } from './rules.ts'
import type { Round, RoundLine } from './schema.ts'

type Happening = 'opened' | 'due-moved' | 'closed' | 'extended'

/** The code in a key of the register: `dk:mfa` → `mfa`. */
const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''

/** A letter to the editors and approvers of an organisation that reports. */
function toReporters(
  kind: Happening,
  { round, version }: { readonly round: Round; readonly version: PlanVersion },
  organisation: string,
): Letter {
  const event =
    kind === 'extended'
      ? extensionOf(round, organisation)
      : round.events.findLast((one) => one.reason)
  const values = (say: Say) => ({
    round: round.code,
    plan: say.text(version.shortTitle).text,
    period: say.period(round.period),
    due: say.day(dueOn(round, organisation)),
    reason: say.text(event?.reason ?? {}).text,
  })
  return {
    round: round.id,
    kind,
    // The due day can be moved twice to the same day, for two reasons.
    what: kind === 'opened' || kind === 'closed' ? '' : String(round.events.length),
    to: { roles: ['editor', 'approver'], plan: round.plan, organisation },
    subject: (say) => say(`rounds.mail-${kind}-subject`, values(say)),
    text: (say) => say(`rounds.mail-${kind}`, values(say)),
    path: `/plans/${round.plan}/organisations/${codeOf(organisation)}/desk`,
  }
}

const toAll =
  (kind: Happening) =>
  (round: Round, version: PlanVersion, lines: readonly RoundLine[]): readonly Letter[] =>
    [...new Set(lines.map(({ organisation }) => organisation))].map((organisation) =>
      toReporters(kind, { round, version }, organisation),
    )

/** The round is open. */
export const roundOpened = toAll('opened')
/** The due day was moved. */
export const roundDueMoved = toAll('due-moved')
/** The round is closed: what comes now is a correction. */
export const roundClosed = toAll('closed')

/** One organisation has until another day. */
export const roundExtended = (
  round: Round,
  version: PlanVersion,
  organisation: string,
): readonly Letter[] => [toReporters('extended', { round, version }, organisation)]
