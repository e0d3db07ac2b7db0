import type { Content, Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { PageFrame } from '#kernel/ui'
import { page } from '#kernel/ui'
import type { Around } from './installation.ts'

/** What every page of the slice is made with. */
export interface Setting {
  readonly say: Say
  readonly around: Around
  readonly timeZone: string
}

/** What differs from page to page. `path` goes on from the language: `/journal`. */
export interface RecordsPage {
  readonly path: string
  readonly heading: NonNullable<PageFrame['heading']> & { readonly title: string }
  readonly body: Content
  readonly scripts?: PageFrame['scripts']
}

/** A whole page of the slice, for those who work. */
export const recordsPage = (
  { say, around }: Setting,
  { path, heading, body, scripts = [] }: RecordsPage,
): Html =>
  page({
    say,
    title: heading.title,
    alternates: { en: `/en${path}`, da: `/da${path}` },
    heading,
    desk: true,
    ...around,
    body,
    scripts,
  })
