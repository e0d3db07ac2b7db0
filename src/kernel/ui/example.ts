import type { Content } from '#kernel/html'
import type { Say, Texts } from '#kernel/i18n'

/** One use of a component, as it stands in the gallery and in the tests. */
export interface Example {
  readonly name: string
  readonly markup: Content
}

/** A component's examples in the language of the gallery. */
export interface Examples {
  /** The folder, and the address within the gallery. */
  readonly id: string
  readonly name: Texts
  readonly list: (say: Say) => readonly Example[]
}

/** A text of an example in both languages. */
export const words = (say: Say, en: string, da: string): string => (say.language === 'da' ? da : en)
