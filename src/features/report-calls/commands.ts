import type { Command } from '#kernel/cli'
import type { OpenVisit } from '#features/rounds'
import { actCommands } from './acts/commands.ts'
import { attachCommand } from './evidence/commands.ts'
import { saveCommand } from './lines/commands.ts'
import { showCommand } from './reports/commands.ts'

/** `report show`, `save`, `attach`, and every act from `send` to `withdraw`. */
export const reportCommands = (open: OpenVisit): readonly Command[] => [
  showCommand(open),
  saveCommand(open),
  attachCommand(open),
  ...actCommands(open),
]
