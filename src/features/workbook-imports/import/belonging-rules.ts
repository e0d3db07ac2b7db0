import type { Language } from '#kernel/i18n'
import { languages } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import type { About, Uploaded } from '#features/workbooks'

/** The report that a workbook is laid beside. */
export interface Belonging extends ReportKey {
  /** What an organisation is called, by its key. */
  readonly nameOf: (organisation: string) => string
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
} as const

/** Refuses a workbook that was made for another report, naming where it says so; null for one of this. */
export function refuseOther(about: About, here: Belonging): Refused | null {
  const refuse = (what: keyof typeof codes, theirs: string | number, ours: string | number) =>
    refused(codes[what], { place: places[what], theirs, ours })
  if (about.plan !== here.plan) return refuse('plan', about.plan, here.plan)
  if (about.organisation !== here.organisation)
    return refuse('organisation', here.nameOf(about.organisation), here.nameOf(here.organisation))
  if (about.round !== here.round) return refuse('round', about.round, here.round)
  if (about.version !== here.version)
    return refused('workbook-other-version', { place: places.version })
  if (about.edition !== here.edition) return refuse('edition', about.edition, here.edition)
  return null
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
