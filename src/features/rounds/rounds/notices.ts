import type { Notice } from '../notices/notify.ts'
import type { PlanVersion } from '../plan/schema.ts'
import { dueOn } from './rules.ts'
import type { Round, RoundLine } from './schema.ts'

type Happening = 'opened' | 'due-moved' | 'closed'

/** One notice for each organisation that reports, to its editors and approvers. */
const toReporters =
  (happening: Happening) =>
  (round: Round, version: PlanVersion, lines: readonly RoundLine[]): readonly Notice[] =>
    [...new Set(lines.map(({ organisation }) => organisation))].map((organisation) => ({
      to: { roles: ['editor', 'approver'], plan: round.plan, organisation },
      subject: (say) =>
        say(`rounds.mail-${happening}-subject`, {
          round: round.code,
          plan: say.text(version.shortTitle).text,
        }),
      text: (say) =>
        say(`rounds.mail-${happening}`, {
          round: round.code,
          period: say.period(round.period),
          due: say.day(dueOn(round)),
          reason: say.text(round.events.at(-1)?.reason ?? {}).text,
        }),
      path: `/plans/${round.plan}/organisations/${organisation.split(':')[1] ?? ''}/desk`,
    }))

/** The round is open. */
export const roundOpened = toReporters('opened')
/** The due day was moved. */
export const roundDueMoved = toReporters('due-moved')
/** The round is closed: what comes now is a correction. */
export const roundClosed = toReporters('closed')
