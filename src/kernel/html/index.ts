export { escape, html, join, raw } from './html.ts'
export type { Content, Html } from './html.ts'
