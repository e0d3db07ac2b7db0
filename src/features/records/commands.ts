import type { Command } from '#kernel/cli'
import { backupCommands } from './backups/commands.ts'
import { journalCommands } from './journal/commands.ts'
import type { OpenPlace } from './open.ts'

/** `journal export`, `journal verify`, `backup`, `restore`. */
export const recordCommands = (open: OpenPlace): readonly Command[] => [
  ...journalCommands(open),
  ...backupCommands(open),
]
