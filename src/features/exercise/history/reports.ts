import { reportOperations } from '#features/reporting'
import type { AuthorityCode } from '../cast/people.ts'
import { addressesOf, coordinator, keyOf } from '../cast/people.ts'
import type { When } from './calendar.ts'
import { plan } from './calendar.ts'
import type { Deed } from './deed.ts'
import { editsOf } from './edits.ts'
import type { ToldLine } from './told.ts'

/** A report of the history. */
export interface ReportOf {
  readonly round: string
  readonly authority: AuthorityCode
}

/** Which report, as operations want it. */
export const keyOfReport = ({ round, authority }: ReportOf) => ({
  plan,
  round,
  organisation: keyOf(authority),
})

const nameOf = ({ round, authority }: ReportOf, what: string): string =>
  `${what} ${authority} ${round}`

/** An editor writes these lines, each saved by itself. */
export const write = (
  report: ReportOf,
  when: When,
  lines: readonly ToldLine[],
  before: readonly ToldLine[] = [],
): readonly Deed[] =>
  lines.map((line) => ({
    when,
    by: addressesOf(report.authority)[line.by ?? 'editor'],
    what: nameOf(report, `write ${line.commitment}`),
    run: (visit) =>
      reportOperations.saveLine(visit, {
        ...keyOfReport(report),
        commitment: line.commitment,
        edits: editsOf(
          line,
          before.find(({ commitment }) => commitment === line.commitment),
        ),
      }),
  }))

type SavedLine = Parameters<typeof reportOperations.saveLine>[1]

/** An editor saves some fields of one line again. */
export const rewrite = (
  report: ReportOf,
  when: When,
  {
    by = 'editor',
    ...saved
  }: Pick<SavedLine, 'commitment' | 'edits'> & { by?: 'editor' | 'second' },
): Deed => ({
  when,
  by: addressesOf(report.authority)[by],
  what: nameOf(report, `rewrite ${saved.commitment}`),
  run: (visit) => reportOperations.saveLine(visit, { ...keyOfReport(report), ...saved }),
})

/** A contributor's editor shows the lead what is written on a shared commitment. */
export const offer = (report: ReportOf, when: When, commitment: string): Deed => ({
  when,
  by: addressesOf(report.authority).editor,
  what: nameOf(report, `offer ${commitment}`),
  run: (visit) => reportOperations.offerLine(visit, { ...keyOfReport(report), commitment }),
})

const byEditor =
  (act: typeof reportOperations.sendReport) =>
  (report: ReportOf, when: When): Deed => ({
    when,
    by: addressesOf(report.authority).editor,
    what: nameOf(report, act.operation),
    run: (visit) => act(visit, keyOfReport(report)),
  })

export const send = byEditor(reportOperations.sendReport)
export const handIn = byEditor(reportOperations.handInReport)
export const revise = byEditor(reportOperations.reviseReport)

/** An approver returns the text with a remark. */
export const returnWith = (report: ReportOf, when: When, remark: string): Deed => ({
  when,
  by: addressesOf(report.authority).approver,
  what: nameOf(report, 'return'),
  run: (visit) => reportOperations.returnReport(visit, { ...keyOfReport(report), remark }),
})

const byApprover =
  (act: typeof reportOperations.signReport) =>
  (report: ReportOf, when: When): Deed => ({
    when,
    by: addressesOf(report.authority).approver,
    what: nameOf(report, act.operation),
    withCode: true,
    run: (visit, code) => act(visit, { ...keyOfReport(report), code }),
  })

export const sign = byApprover(reportOperations.signReport)
export const signAndHandIn = byApprover(reportOperations.signAndHandInReport)

/** The coordinator takes what was handed in into the pack. */
export const take = (report: ReportOf, when: When): Deed => ({
  when,
  by: coordinator,
  what: nameOf(report, 'take'),
  run: (visit) => reportOperations.takeReport(visit, keyOfReport(report)),
})
