export { expectAccessible, expectNoSidewaysScroll } from './browser/accessibility.ts'
export { browserPage } from './browser/window.ts'
export type { Visitor } from './browser/window.ts'
export { expectValidHtml } from './html.ts'
