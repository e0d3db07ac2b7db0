import type { Command } from '#kernel/cli'
import type { OpenVisit } from '#features/rounds'
import { actCommands } from './acts/commands.ts'
import { attachCommand } from './evidence/commands.ts'
import { figuresCommands } from './figures/commands.ts'
import { keepCommand, saveCommand } from './lines/commands.ts'
import { showCommand } from './reports/commands.ts'

/** `report show`, `save`, `keep`, `attach`, every act from `send` to `withdraw`; `figures show`, `save`, `adopt`. */
export const reportCommands = (open: OpenVisit): readonly Command[] => [
  showCommand(open),
  saveCommand(open),
  keepCommand(open),
  attachCommand(open),
  ...actCommands(open),
  ...figuresCommands(open),
]
