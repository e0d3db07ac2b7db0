import type { Language } from '#kernel/i18n'

/** Where the pages of received documents stand, below `/:lang`. */
export const root = '/:lang{en|da}/plans/:plan/received'

/** The addresses of a plan's received documents, in one language. */
export function receivedAddresses(language: Language, plan: string) {
  const list = `/${language}/plans/${plan}/received`
  const of = (document: string, path: string): string => `${list}/${document}/${path}`
  return {
    list,
    handAll: `${list}/hand-over`,
    document: (document: string): string => `${list}/${document}`,
    answers: (document: string): string => of(document, 'answers'),
    authority: (document: string): string => of(document, 'authority'),
    headings: (document: string): string => of(document, 'headings'),
    handOver: (document: string): string => of(document, 'hand-over'),
    aside: (document: string): string => of(document, 'aside'),
    take: (document: string): string => of(document, 'take'),
    letter: (document: string, format: 'pdf' | 'word'): string => of(document, `letter/${format}`),
    file: (document: string): string => of(document, 'file'),
  }
}

/** The id of a point within its page; an id holds no space and no dot that a selector would read. */
export const pointId = (point: string): string => `point-${point.replaceAll(/[^\w-]/g, '-')}`

/** The id of a place of the document within its page. */
export const placeId = (at: string): string => `at-${at.replaceAll(/[^\w-]/g, '-')}`
