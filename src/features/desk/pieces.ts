/** What later slices make working pages of. */
export { codeOf, deskAddresses } from './pages/addresses.ts'
export type { FieldError } from './pages/frame.ts'
export { deskPage, errorAt, form } from './pages/frame.ts'
export { dayIn, dueWords, paperOf } from './pages/words.ts'
export { errorOf, saidIn } from './routes/answers.ts'
