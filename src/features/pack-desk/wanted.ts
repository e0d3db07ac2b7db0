import type { Asked } from '#features/packs'
import { packFiles } from '#features/packs'

/** The forms that can be wanted, as they stand in an address. */
export const forms = ['pdf', 'docx', 'xlsx', 'html'] as const

/** What a form or an address says. */
interface Given {
  readonly getAll: (name: string) => readonly string[]
}

/** The files that somebody wants to fetch; none where he named no form, or no language. */
export function wantedIn(given: Given): readonly Asked[] {
  const [forms, languages] = [given.getAll('form'), given.getAll('language')]
  return packFiles.allFiles.filter(
    ({ form, language }) => forms.includes(form) && languages.includes(language),
  )
}

/** The same wish in an address. */
export function wantedQuery(all: readonly Asked[]): string {
  const query = new URLSearchParams()
  for (const form of new Set(all.map((one) => one.form))) query.append('form', form)
  for (const language of new Set(all.map((one) => one.language))) query.append('language', language)
  return query.toString()
}
