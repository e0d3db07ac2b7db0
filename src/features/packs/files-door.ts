/** The files of a pack: their names in addresses, what each is made from, and how it is made and sent. */
export { makeBytes, makeFile, makeFiles, ownSource } from './making/make.ts'
export type { Material, Source } from './making/make.ts'
export { allFiles, fileNamed, nameIn } from './making/schema.ts'
export { sent } from './making/sent.ts'
export { findMaterial, materialFrom } from './making/steps.ts'
