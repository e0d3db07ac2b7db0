import type { Registry } from '#kernel/cli'
import { registry } from '#kernel/cli'
import { methodCommands } from '#features/methods'
import manifest from '../package.json' with { type: 'json' }

/** The commands that need no installation, in a registry of their own that loads in a quarter of the time. */
export const aloneCommands: Registry = registry('varde', manifest.version, methodCommands)

/** Whether a command line asks for one of them. */
export const asksAlone = (argv: readonly string[]): boolean =>
  aloneCommands.commands.some(({ name }) => name === argv.slice(0, 2).join(' '))
