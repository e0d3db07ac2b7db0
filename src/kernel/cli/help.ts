import type { Say } from '#kernel/i18n'
import type { Command } from './command.ts'
import { optionsOf } from './parse.ts'

/** A list of names with what each is for, in two columns. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`).join('\n')
}

/** How a command is called, without its options: `varde plan check DIR`. */
export function usageOf(program: string, command: Command): string {
  const places = Object.values(command.arguments ?? {}).map(({ label, count }) => {
    if (count === 'optional') return `[${label}]`
    return count === 'many' ? `${label}…` : label
  })
  return [program, command.name, ...places].join(' ')
}

/** What a command does and what it takes. */
export function commandHelp(program: string, command: Command, say: Say): string {
  const options = Object.entries(optionsOf(command)).map(
    ([name, { kind, label = 'TEXT', summary }]) =>
      [kind === 'flag' ? `--${name}` : `--${name} ${label}`, say(summary)] as const,
  )
  const usage = say('cli.usage', { usage: usageOf(program, command) })
  return `${say(command.summary)}\n\n${usage}\n\n${say('cli.options')}\n${columns(options)}`
}

/** The commands there are, or those of a group such as `plan`. */
export function overview(program: string, commands: readonly Command[], say: Say): string {
  const rows = commands.map(({ name, summary }) => [name, say(summary)] as const)
  return `${say('cli.commands')}\n${columns(rows)}\n\n${say('cli.more', { program })}`
}
