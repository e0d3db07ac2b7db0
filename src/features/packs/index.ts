export { inOrder as inChosenOrder, moved as movedChoice } from './deviations/rules.ts'
export type { Chosen } from './deviations/schema.ts'
export { packPart } from './frozen/part.ts'
export { setUpPacks } from './installation.ts'
export type { PacksInstallation } from './installation.ts'
/** The files of a pack: `packFiles.allFiles`, `packFiles.makeFile(material, asked)`. */
export * as packFiles from './files-door.ts'
export type { Asked, MadeFile } from './making/schema.ts'
/** What people do with packs: `packOperations.downloadPack(visit, …)`. */
export * as packOperations from './operations.ts'
export { operations } from './permissions.ts'
export { buildPacks } from './policy.ts'
export { apiRoutes } from './calls/api.ts'
export { packCommands } from './calls/commands.ts'
