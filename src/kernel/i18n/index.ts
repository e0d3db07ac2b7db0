export { isLanguage, languages } from './language.ts'
export type { Language, TextIn, Texts } from './language.ts'
export type { Say, Values } from './speaker.ts'
export { speaker } from './speakers.ts'
