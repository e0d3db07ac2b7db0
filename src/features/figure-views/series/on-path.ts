export { pathAt, shownBeside } from './path.ts'
