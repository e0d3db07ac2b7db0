import type { Language } from '#kernel/i18n'
import { languages } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { reportSteps } from '#features/reporting'
import type { About, Uploaded } from '#features/workbooks'

/** What things are called in the reader's language; by its code what is not known here. */
export interface BelongingNames {
  readonly plan: (id: string) => string
  readonly organisation: (key: string) => string
  /** A round of this plan, with what it is about. */
  readonly round: (code: string) => string
  /** The day on which the workbook was downloaded. */
  readonly downloaded: string
}

/** The report that a workbook is laid beside. */
export interface Belonging extends ReportKey {
  readonly names: BelongingNames
  readonly edition: number
  readonly version: number
}

/** Where the hidden sheet says it; the sheet of instructions only repeats it for people. */
const places = {
  plan: 'varde!B2',
  organisation: 'varde!B3',
  round: 'varde!B4',
  edition: 'varde!B5',
  version: 'varde!B6',
  language: 'varde!B7',
} as const

const codes = {
  plan: 'workbook-other-plan',
  organisation: 'workbook-other-organisation',
  round: 'workbook-other-round',
  edition: 'workbook-other-edition',
  version: 'workbook-other-version',
} as const

/** Refuses a workbook that was made for another report, naming where it says so; null for one of this. */
export function refuseOther(about: About, here: Belonging): Refused | null {
  const { names } = here
  const [plan, round] = [names.plan(here.plan), names.round(here.round)]
  const refuse = (what: keyof typeof codes, values: Refused['values']) =>
    refused(codes[what], { place: places[what], ...values })
  if (about.plan !== here.plan)
    return refuse('plan', { theirs: names.plan(about.plan), ours: plan })
  if (about.organisation !== here.organisation) {
    const [theirs, ours] = [about, here].map(({ organisation }) => names.organisation(organisation))
    return refuse('organisation', { theirs: theirs ?? '', ours: ours ?? '', plan, round })
  }
  if (about.round !== here.round)
    return refuse('round', { theirs: names.round(about.round), ours: round, plan })
  if (about.version !== here.version)
    return refuse('version', { plan, round, downloaded: names.downloaded })
  if (about.edition !== here.edition)
    return refuse('edition', { theirs: about.edition, ours: here.edition, plan, round })
  return null
}

/** Why no workbook is taken now; null where it is. Nobody is told that something he wrote is lost: he wrote nothing here. */
export function refuseLocked({ locked, report }: reportSteps.WholeDraft): Refused | null {
  if (locked === null) return null
  if (locked.refused !== 'text-locked') return refused('workbook-handed-in')
  return refused(editionRules.isTooLate(report) ? 'workbook-round-closed' : 'workbook-locked')
}

/** Refuses a workbook whose hidden sheet names one language while both its sheets are called by another’s names. */
export function refuseLanguage(
  { about, sheets }: Pick<Uploaded, 'about' | 'sheets'>,
  named: (language: Language) => Uploaded['sheets'],
): Refused | null {
  const isNamed = (language: Language): boolean => {
    const { text, figures } = named(language)
    return sheets.text === text && sheets.figures === figures
  }
  const other = languages.find((one) => one !== about.language && isNamed(one))
  if (other === undefined) return null
  const { text: sheet } = sheets
  const place = places.language
  return refused('workbook-language-differs', { place, said: about.language, sheet })
}
