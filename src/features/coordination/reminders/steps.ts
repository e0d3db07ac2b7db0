import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { Letter } from '#features/rounds'
import { roundMail, roundReading, roundRules } from '#features/rounds'
import type { RoundPlace } from '../overview/reading.ts'
import { overseeOne } from '../overview/reading.ts'
import type { Overseen } from '../overview/schema.ts'
import type { Round } from '../overview/terms.ts'
import type { LetterSource } from './letters.ts'
import { reminderLetter } from './letters.ts'
import { reminderDay, reminderOn } from './rules.ts'

/** Whom the coordinator reminds, by code or by key. */
export interface ToRemind extends RoundPlace {
  readonly organisations: readonly string[]
}

interface Remindable extends LetterSource {
  readonly reports: readonly Overseen[]
}

async function remindable(tx: Tx, visit: Visit, round: Round): Promise<Remindable> {
  const plan = await roundReading.getPlanVersion(tx, round.version)
  const all = await roundReading.listCommitments(tx, round.version)
  const commitments = new Map(all.map((commitment) => [commitment.id, commitment]))
  const { reports } = await overseeOne(tx, round)
  return { round, plan, commitments, reports, today: dayOf(visit.now, plan.timeZone) }
}

async function findOpen(tx: Tx, visit: Visit, { plan, round: code }: RoundPlace): Promise<Round> {
  allow(editionRules.mayDo.take, visit, { plan, organisation: '' })
  const round = await roundReading.findRound(tx, plan, code)
  if (!round) throw notFound()
  return round
}

const isNamed = (names: readonly string[], { organisation }: Overseen): boolean =>
  names.includes(organisation) || names.includes(organisation.split(':')[1] ?? '')

/** The letters to those who are named, each about what that organisation owes now. */
const lettersTo = (source: Remindable, names: readonly string[]): readonly Letter[] =>
  source.reports
    .filter((one) => isNamed(names, one))
    .flatMap((one) => reminderLetter(source, one, 'by-hand') ?? [])

/** Who would get which mail if those who are named were reminded now; nothing is sent. */
export async function previewReminders(
  tx: Tx,
  visit: Visit,
  { organisations, ...place }: ToRemind,
): Promise<{ readonly source: Remindable; readonly letters: readonly roundMail.Addressed[] }> {
  const source = await remindable(tx, visit, await findOpen(tx, visit, place))
  return { source, letters: await roundMail.address(tx, visit, lettersTo(source, organisations)) }
}

/** What came of a reminder: how many mails went out. */
export interface Reminded {
  readonly mails: number
}

/** Reminds those who are named of what they owe; whoever was told the same before is not told again. */
export async function remind(
  tx: Tx,
  visit: Visit,
  { organisations, ...place }: ToRemind,
): Promise<Reminded | Refused> {
  const round = await findOpen(tx, visit, place)
  if (roundRules.closedAt(round)) return refused('round-closed')
  const letters = lettersTo(await remindable(tx, visit, round), organisations)
  if (letters.length === 0) return refused('nobody-to-remind')
  const mails = await roundMail.mailOnce(tx, visit, letters)
  if (mails === 0) return refused('all-told-before')
  note(tx, visit, round, { operation: 'reminders-sent', letters })
  return { mails }
}

function note(
  tx: Tx,
  visit: Visit,
  { plan, code }: Round,
  { operation, letters }: { readonly operation: string; readonly letters: readonly Letter[] },
): void {
  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  const payload = letters.map(({ kind, what, to }) => ({
    kind,
    what,
    organisation: to.organisation ?? null,
  }))
  record(tx, { at: visit.now, actor, operation, subject: { plan, round: code }, payload })
}

/** Sends the reminders of a round that are due by themselves now; does nothing where all went out before. */
export async function remindDue(tx: Tx, visit: Visit, round: Round): Promise<number> {
  const source = await remindable(tx, visit, round)
  const setting = await roundReading.readReminders(tx, round.plan)
  const day = reminderDay(visit.now, source.plan.timeZone)
  const letters = source.reports.flatMap((one) => {
    const kind = reminderOn(day, source, one, setting)
    return (kind && reminderLetter(source, one, kind)) ?? []
  })
  const mails = await roundMail.mailOnce(tx, visit, letters)
  if (mails > 0) note(tx, visit, round, { operation: 'reminders-sent', letters })
  return mails
}

/** Tells the coordinators once that the next round of a recurring one can be opened. */
export async function proposeDue(tx: Tx, visit: Visit, plan: string): Promise<number> {
  const version = await roundReading.findPlanInForce(tx, plan)
  if (!version) return 0
  const day = reminderDay(visit.now, version.timeZone)
  const proposed = roundRules.proposedNext(await roundReading.listRounds(tx, plan), day)
  const letters = proposed.map(({ after, next }): Letter => ({
    round: after.id,
    kind: 'next-proposed',
    what: next.code,
    to: { roles: ['coordinator'], plan },
    subject: (say) =>
      say('coordination.mail-next-subject', {
        plan: say.text(version.shortTitle).text,
        round: next.code,
      }),
    text: (say) =>
      say('coordination.mail-next', {
        round: next.code,
        period: say.period(next.period),
        due: say.day(next.dueOn),
      }),
    path: `/plans/${plan}/rounds`,
  }))
  const mails = await roundMail.mailOnce(tx, visit, letters)
  for (const { after } of mails > 0 ? proposed : [])
    note(tx, visit, after, { operation: 'round-proposed', letters })
  return mails
}
