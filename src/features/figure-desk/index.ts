/** A list of figures with what the methods would say of it. */
export { showJudgedFigures } from './operations.ts'
export { operations } from './permissions.ts'
/** What pages of figures are made of: `figurePieces.addresses(language, key)`. */
export * as figurePieces from './pieces.ts'
export { routes } from './routes.ts'
