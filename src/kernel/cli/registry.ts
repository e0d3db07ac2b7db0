import type { Command } from './command.ts'
import { nearest } from './nearest.ts'
import type { Misuse } from './parse.ts'

/** Every command of a program, under the name that people type first. */
export interface Registry {
  readonly program: string
  readonly version: string
  readonly commands: readonly Command[]
}

/** Puts the commands in order; a name that is taken is an error. */
export function registry(program: string, version: string, commands: readonly Command[]): Registry {
  const sorted = commands.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const twice = sorted.find(({ name }, index) => sorted[index + 1]?.name === name)
  if (twice) throw new Error(`the command ${twice.name} is declared twice`)
  return { program, version, commands: sorted }
}

/** A command and what follows its name. */
export interface Found {
  readonly command: Command
  readonly rest: readonly string[]
}

/** The commands that begin with a word, as `plan` does. */
export const groupOf = ({ commands }: Registry, word: string | undefined): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${word} `))

/** Finds the command that a line begins with; its longest name wins. */
export function findCommand(known: Registry, argv: readonly string[]): Found | Misuse {
  const [first = '', second] = argv
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(' ')
    const command = known.commands.find((one) => one.name === name)
    if (command) return { command, rest: argv.slice(length) }
  }
  if (first.startsWith('-')) {
    const values = { program: known.program, given: first }
    return { key: 'cli.command-first', values, suggestions: [] }
  }
  const group = groupOf(known, first)
  const isAlone = second === undefined || second.startsWith('-')
  if (group.length > 0 && isAlone) {
    const commands = group.map(({ name }) => name).join(', ')
    return { key: 'cli.incomplete-command', values: { given: first, commands }, suggestions: [] }
  }
  return unknown(known, isAlone ? first : `${first} ${second}`, first)
}

function unknown({ commands }: Registry, given: string, first: string): Misuse {
  const names = commands.map(({ name }) => name)
  const suggestions = nearest(given, names)
  return {
    key: 'cli.unknown-command',
    values: { given },
    suggestions: suggestions.length > 0 ? suggestions : nearest(first, names),
  }
}
