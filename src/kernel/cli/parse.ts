import { parseArgs } from 'node:util'
import type { Asks, Command, OptionSpec } from './command.ts'
import { nearest } from './nearest.ts'

/** Why a command line cannot be followed: a message with its values, and what may have been meant. */
export interface Misuse {
  readonly key: string
  readonly values: Readonly<Record<string, string>>
  readonly suggestions: readonly string[]
}

type OptionGiven = boolean | string | undefined | readonly string[]

/** A command line as understood, before anything is done. */
export interface Parsed {
  readonly options: Readonly<Record<string, OptionGiven>>
  /** Those that the command does not declare itself. */
  readonly common: Readonly<Record<string, OptionGiven>>
  readonly arguments: Readonly<Record<string, string | undefined | readonly string[]>>
}

type OptionSpecs = Readonly<Record<string, OptionSpec>>

const as = { kind: 'text', label: 'EMAIL', summary: 'cli.option-as' } as const
const code = { kind: 'text', label: 'CODE', summary: 'cli.option-code' } as const

/** The options that say who acts, where a command asks for it. */
const actorOptions: Readonly<Record<Asks, OptionSpecs>> = {
  nobody: {},
  account: { as },
  'account-with-code': { as, code },
}

/** The options that no command declares itself. */
const commonOptions = ({ asks = 'account' }: Command): OptionSpecs => ({
  ...actorOptions[asks],
  json: { kind: 'flag', summary: 'cli.option-json' },
  lang: { kind: 'text', label: 'LANG', summary: 'cli.option-lang' },
  help: { kind: 'flag', summary: 'cli.option-help' },
})

/** Every option of a command by name, its own first. */
export const optionsOf = (command: Command): OptionSpecs => ({
  ...command.options,
  ...commonOptions(command),
})

const misuse = (
  key: string,
  values: Misuse['values'],
  suggestions: readonly string[] = [],
): Misuse => ({ key, values, suggestions })

/** Whether a command line could not be understood. */
export const isMisuse = (value: Parsed | Misuse): value is Misuse => 'key' in value

/** Reads what follows a command's name by what it declares. */
export function parseCall(command: Command, argv: readonly string[]): Parsed | Misuse {
  const specs = optionsOf(command)
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: true },
      ]),
    ),
    // Its own refusals are in English only; `refuseOption` has them in both languages.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const wrong = refuseOption(command, token, given.has(token.name))
    if (wrong) return wrong
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ''])
  }
  const valuesOf = (some: OptionSpecs): Parsed['options'] =>
    Object.fromEntries(
      Object.entries(some).map(([name, spec]) => [name, valueOf(spec, given.get(name))]),
    )
  const places = placeArguments(command, positionals)
  if ('key' in places) return places
  return {
    ...places,
    options: valuesOf(command.options ?? {}),
    common: valuesOf(commonOptions(command)),
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function refuseOption(command: Command, token: OptionToken, isAgain: boolean): Misuse | null {
  const specs = optionsOf(command)
  const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined
  const option = token.rawName
  if (!spec) {
    const known = Object.keys(specs).map((name) => `--${name}`)
    const values = { command: command.name, given: option }
    return misuse('cli.unknown-option', values, nearest(`--${token.name}`, known))
  }
  if (spec.kind === 'flag') {
    return token.value === undefined ? null : misuse('cli.option-takes-no-value', { option })
  }
  const isNext = token.inlineValue === false && token.value?.startsWith('-')
  if (!token.value || isNext) return misuse('cli.option-needs-value', { option })
  return isAgain && spec.kind === 'text' ? misuse('cli.option-twice', { option }) : null
}

function valueOf({ kind }: OptionSpec, given: readonly string[] | undefined): OptionGiven {
  if (kind === 'flag') return given !== undefined
  return kind === 'text' ? given?.[0] : (given ?? [])
}

function placeArguments(
  command: Command,
  positionals: readonly string[],
): Pick<Parsed, 'arguments'> | Misuse {
  const places: Record<string, string | undefined | readonly string[]> = {}
  let rest = positionals
  for (const [name, { label, count = 'one' }] of Object.entries(command.arguments ?? {})) {
    if (rest.length === 0 && count !== 'optional') return misuse('cli.missing-argument', { label })
    places[name] = count === 'many' ? rest : rest[0]
    rest = count === 'many' ? [] : rest.slice(1)
  }
  const [extra] = rest
  return extra === undefined
    ? { arguments: places }
    : misuse('cli.too-many-arguments', { given: extra })
}
