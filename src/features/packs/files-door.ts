/** The files of a pack: their names in addresses, and how each is made and sent. */
export { makeFile, makeFiles } from './making/make.ts'
export { allFiles, fileNamed, nameIn } from './making/schema.ts'
export { sent } from './making/sent.ts'
