/** The files of a pack: their names in addresses, what each is made from, and how it is made and sent. */
export { isExercise, makeBytes, makeFile, makeFiles } from './making/make.ts'
export type { Material } from './making/make.ts'
export { allFiles, fileNamed, nameIn } from './making/schema.ts'
export { sent } from './making/sent.ts'
export { findMaterial, materialFrom } from './making/steps.ts'
