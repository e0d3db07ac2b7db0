import type { Command } from '#kernel/cli'
import type { Parts } from '#features/packages'
import { checkCommand, schemaCommand } from './commands/check.ts'
import { diffCommand, exportCommand } from './commands/export.ts'
import type { OpenVisit } from './commands/setting.ts'
import { loadCommand, publishCommand } from './commands/versions.ts'
import { packageOperations } from './operations.ts'

/** `plan check`, `load`, `publish`, `diff`, `export` and `schema`, for the parts that the program has. */
export function planCommands(parts: Parts, open: OpenVisit): readonly Command[] {
  const setting = { parts, open, operations: packageOperations(parts) }
  return [
    checkCommand(setting),
    loadCommand(setting),
    publishCommand(setting),
    diffCommand(setting),
    exportCommand(setting),
    schemaCommand(setting),
  ]
}
