import type { Day } from '#kernel/clock'
import type { Language } from '#kernel/i18n'

/** Where everything of a plan stands, in one language. Links are made from here, never by hand. */
export interface PlanAddresses {
  readonly front: string
  readonly commitments: string
  readonly figures: string
  readonly organisations: string
  readonly bodies: string
  readonly method: string
  readonly changes: string
  readonly search: string
  area(id: string): string
  commitment(id: string): string
  indicator(id: string): string
  organisation(code: string): string
  body(id: string): string
  /** A file that was published as evidence, by the fact it is. */
  evidence(fact: string): string
}

/** The addresses of a plan's pages; whoever reads an earlier day stays in it. */
export function planAddresses(language: Language, plan: string, asOf?: Day | null): PlanAddresses {
  const home = `/${language}/plans/${plan}`
  const dated = asOf ? `?as-of=${asOf}` : ''
  const at = (...parts: readonly string[]): string => [home, ...parts].join('/') + dated
  return {
    front: at(),
    commitments: at('commitments'),
    figures: at('indicators'),
    organisations: at('organisations'),
    bodies: at('bodies'),
    method: at('method'),
    changes: at('changes'),
    search: at('search'),
    area: (id) => at('areas', id),
    commitment: (id) => at('commitments', id),
    indicator: (id) => at('indicators', id),
    organisation: (code) => at('organisations', code),
    body: (id) => at('bodies', id),
    evidence: (fact) => at('evidence', fact),
  }
}

/** The same address in another language, with its query. */
export const inLanguage = (url: URL, language: Language): string =>
  `/${language}${url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '')}${url.search}`

/** The same address with parts of its query changed; null takes a part out. */
export function withQuery(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? url.pathname : `${url.pathname}?${text}`
}
