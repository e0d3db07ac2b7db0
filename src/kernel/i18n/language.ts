/** The languages of the interface. A plan's own languages are another matter. */
export const languages = ['en', 'da'] as const

export type Language = (typeof languages)[number]

/** Whether a text names a language of the interface. */
export const isLanguage = (text: string): text is Language => languages.some((one) => one === text)

/** The rules for dates, numbers and lists: European English, and Danish. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', da: 'da-DK' }

/** One text in several languages, by language code. The languages are the plan's, not only ours. */
export type Texts = Readonly<Record<string, string>>

/** A text with the language it is in, for `lang`. */
export interface TextIn {
  readonly text: string
  readonly lang: string
}

/** Picks a text: in the language asked for, else English, else the first there is. Blank texts are passed over. */
export function pickText(texts: Texts, language: string): TextIn {
  for (const lang of [language, 'en', ...Object.keys(texts)]) {
    const text = texts[lang]
    if (text?.trim()) return { text, lang }
  }
  return { text: '', lang: language }
}
