import type { RoleName } from '#kernel/access'
import type { Say } from '#kernel/i18n'
import type { Notice } from '#features/rounds'
import type { Report } from '../reports/schema.ts'

type Happening = 'sent' | 'returned' | 'handed-in' | 'taken' | 'asked' | 'answered'

/** The address of a report, from the language on. */
export const reportPath = ({
  plan,
  organisation,
  occasion,
}: Pick<Report, 'plan' | 'organisation' | 'occasion'>) =>
  `/plans/${plan}/organisations/${codeOf(organisation)}/rounds/${occasion.code}`

const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''

/** A notice about a report: `editions.mail-…` says what happened, the address where to read it. */
export const notice = (
  happening: Happening | 'offered' | 'consented' | 'published' | 'withdrawn',
  report: Report,
  to: Notice['to'],
  path = reportPath(report),
): Notice => {
  const words = (say: Say) => ({
    ...occasionWords(say, report),
    code: codeOf(report.organisation).toUpperCase(),
  })
  return {
    to,
    subject: (say) => say(`editions.mail-${happening}-subject`, words(say)),
    text: (say) => say(`editions.mail-${happening}`, words(say)),
    path,
  }
}

/** What a report stands on, for a message that chooses by `kind` and names it as `round`. */
function occasionWords(say: Say, { occasion }: Pick<Report, 'occasion'>) {
  switch (occasion.kind) {
    case 'progress':
      return { kind: 'round', round: occasion.code }
    case 'implementation-plan':
      return { kind: 'plan', round: say.period(occasion.period) }
    case 'figures':
      return { kind: 'figures', round: say.text(occasion.indicator?.name ?? {}).text }
  }
}

const toOwner =
  (happening: Happening, ...roles: readonly RoleName[]) =>
  (report: Report): Notice =>
    notice(happening, report, { roles, plan: report.plan, organisation: report.organisation })

const toCoordinator =
  (happening: Happening) =>
  (report: Report): Notice =>
    notice(happening, report, { roles: ['coordinator'], plan: report.plan })

/** To approvers: something lies ready to be signed; the mail leads to where that is done. */
export const sent = (report: Report): Notice => {
  const { plan, organisation } = report
  const path = `${reportPath(report)}/sign`
  return notice('sent', report, { roles: ['approver'], plan, organisation }, path)
}
/** To editors: it came back with a remark. */
export const returned = toOwner('returned', 'editor')
export const handedIn = toCoordinator('handed-in')
export const taken = toOwner('taken', 'editor', 'approver')
export const asked = toOwner('asked', 'editor')
export const answered = toCoordinator('answered')
/** To those who lead the commitment: a part lies ready to be read. */
export function offered(report: Report, commitment: string): readonly Notice[] {
  return report.everyone
    .filter((line) => line.commitment === commitment && line.part === 'lead')
    .map(({ organisation }) =>
      notice(
        'offered',
        report,
        { roles: ['editor', 'approver'], plan: report.plan, organisation },
        `${reportPath({ ...report, organisation })}/lines/${commitment}`,
      ),
    )
}
