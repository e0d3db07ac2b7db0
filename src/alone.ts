import { fileURLToPath } from 'node:url'
import type { Command, Registry } from '#kernel/cli'
import { registry } from '#kernel/cli'
import { methodCommands } from '#features/methods'
import { wordPlanCommands } from '#features/word-plans'
import manifest from '../package.json' with { type: 'json' }

/** The commands that need no installation; alone they load in a quarter of the time. */
export const pureCommands: readonly Command[] = [
  ...methodCommands,
  ...wordPlanCommands(fileURLToPath(new URL('../plans', import.meta.url))),
]

/** The same as a registry. */
export const aloneCommands: Registry = registry('varde', manifest.version, pureCommands)

/** Whether a command line asks for one of them. */
export const asksAlone = (argv: readonly string[]): boolean =>
  aloneCommands.commands.some(({ name }) => name === argv.slice(0, 2).join(' '))
