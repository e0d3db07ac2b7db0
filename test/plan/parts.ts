/** Every section of a package, as the program lists them. */
export { parts } from '../../src/app.ts'
