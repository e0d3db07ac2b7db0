import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import type { About } from '#features/workbooks'

/** The report that a workbook is laid beside. */
export interface Belonging extends ReportKey {
  /** What the sheet of instructions is called in the workbook. */
  readonly sheet: string
  readonly edition: number
  readonly version: number
}

/** Where the sheet of instructions says it. */
const places = {
  plan: 'B3',
  organisation: 'B4',
  round: 'B5',
  edition: 'B7',
} as const

const codes = {
  plan: 'workbook-other-plan',
  organisation: 'workbook-other-organisation',
  round: 'workbook-other-round',
  edition: 'workbook-other-edition',
} as const

/** Refuses a workbook that was made for another report, naming where it says so; null for one of this. */
export function refuseOther(about: About, here: Belonging): Refused | null {
  const code = (organisation: string): string => organisation.split(':')[1] ?? organisation
  const refuse = (what: keyof typeof places, theirs: string | number, ours: string | number) =>
    refused(codes[what], { place: `${here.sheet}!${places[what]}`, theirs, ours })
  if (about.plan !== here.plan) return refuse('plan', about.plan, here.plan)
  if (about.organisation !== here.organisation)
    return refuse('organisation', code(about.organisation), code(here.organisation))
  if (about.round !== here.round) return refuse('round', about.round, here.round)
  if (about.version !== here.version)
    return refused('workbook-other-version', { place: `${here.sheet}!${places.plan}` })
  if (about.edition !== here.edition) return refuse('edition', about.edition, here.edition)
  return null
}
