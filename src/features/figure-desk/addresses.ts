import type { Language } from '#kernel/i18n'
import { pieces } from '#features/desk'
import type { FiguresKey } from '#features/measuring'
import { figureRules } from '#features/measuring'

/** The kinds of entries, each with a form of its own. */
export const formKinds = [
  'observation',
  'target',
  'baseline',
  'definition',
  'use',
  'verdict',
] as const
export type FormKind = (typeof formKinds)[number]

/** Where the pages of a list of figures stand, in one language. */
export function addresses(language: Language, key: FiguresKey) {
  const home = pieces.deskAddresses(language, key.plan)
  const list = home.figuresOn(key.organisation, key.indicator)
  const { round } = figureRules.reportKeyOf(key)
  return {
    overview: home.figures(key.organisation),
    list,
    /** The indicator as everybody reads it. */
    indicator: `${home.front}/indicators/${key.indicator}`,
    form: (kind: FormKind, asked: Readonly<Record<string, string>> = {}): string => {
      const query = new URLSearchParams(asked).toString()
      return `${list}/${kind}${query && `?${query}`}`
    },
    remove: `${list}/remove`,
    restore: `${list}/restore`,
    import: `${list}/import`,
    upload: (id: string): string => `${list}/uploads/${id}`,
    answers: (id: string): string => `${list}/uploads/${id}/answers`,
    takes: `${list}/takes`,
    /** What two have written in one field. */
    conflict: (field: string, mine: number): string => {
      const line = home.line(key.organisation, round, key.indicator)
      return `${line}/conflict?${new URLSearchParams({ field, mine: String(mine) }).toString()}`
    },
    versions: (field: string): string =>
      `${home.line(key.organisation, round, key.indicator)}/versions?field=${field}`,
    /** As others than its own people read it. */
    asking: home.asking(key.organisation, round),
  }
}

/** The words of an entry in the address of its row. */
export const anchorOf = (field: string): string => field.replaceAll(/[^a-z0-9]+/gi, '-')
