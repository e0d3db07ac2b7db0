import { reportOperations } from '#features/reporting'
import { addressesOf, coordinator } from '../cast/people.ts'
import type { When } from './calendar.ts'
import type { Deed } from './deed.ts'
import type { ReportOf } from './reports.ts'
import { keyOfReport } from './reports.ts'
import { getQuestion } from './store.ts'

/** A question on a passage. */
export interface Asked {
  readonly commitment: string
  readonly field: string
  /** Words that stand in the field. */
  readonly passage: string
  readonly text: string
}

/** The coordinator asks. */
export const ask = (report: ReportOf, when: When, asked: Asked): Deed => ({
  when,
  by: coordinator,
  what: `ask ${report.authority} ${asked.commitment}`,
  run: (visit) => reportOperations.askQuestion(visit, { ...keyOfReport(report), ...asked }),
})

/** An editor answers what was asked. */
export const answer = (
  report: ReportOf,
  when: When,
  { text: question }: Asked,
  text: string,
): Deed => ({
  when,
  by: addressesOf(report.authority).editor,
  what: `answer ${report.authority}`,
  run: async (visit) => {
    const id = await visit.read((tx) => getQuestion(tx, question))
    return reportOperations.answerQuestion(visit, { ...keyOfReport(report), question: id, text })
  },
})
