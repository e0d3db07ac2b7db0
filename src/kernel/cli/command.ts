import type { Language, Say } from '#kernel/i18n'

/**
 * How a command ends: done, a fault, what was given is refused, people's figures cannot be protected, or a document was
 * changed though every word and figure of it agrees.
 */
export type Exit = 0 | 1 | 2 | 3 | 4

/** An option: a flag is there or not, a text has a value, texts may be given several times. */
export interface OptionSpec {
  readonly kind: 'flag' | 'text' | 'texts'
  /** What stands for its value in the help: `FILE`. */
  readonly label?: string
  /** The key of a message that says what it is for. */
  readonly summary: string
}

/** An argument that has a place instead of a name. Only the last may be optional or stand for many. */
export interface ArgumentSpec {
  /** What stands for it in the help: `DIR`. */
  readonly label: string
  readonly count?: 'one' | 'optional' | 'many'
}

type OptionSpecs = Readonly<Record<string, OptionSpec>>
type ArgumentSpecs = Readonly<Record<string, ArgumentSpec>>

type OptionValue<Spec extends OptionSpec> = {
  readonly flag: boolean
  readonly text: string | undefined
  readonly texts: readonly string[]
}[Spec['kind']]

type ArgumentValue<Spec extends ArgumentSpec> = Spec['count'] extends 'many'
  ? readonly string[]
  : Spec['count'] extends 'optional'
    ? string | undefined
    : string

/** What a command was called with. */
export interface Call<Options extends OptionSpecs, Arguments extends ArgumentSpecs> {
  readonly options: { readonly [Name in keyof Options]: OptionValue<Options[Name]> }
  readonly arguments: { readonly [Name in keyof Arguments]: ArgumentValue<Arguments[Name]> }
  readonly language: Language
  readonly say: Say
  /** Whether the result is wanted as JSON. */
  readonly json: boolean
  /** The e-mail of the account that acts; undefined is the system itself. */
  readonly as: string | undefined
  /** The account's one-time code. */
  readonly code: string | undefined
  /** Tells the person at the keyboard how things go; never part of the result. */
  readonly tell: (sentence: string) => void
}

/** What a command has to show: the same result for people and for programs. */
export interface Outcome {
  readonly exit: Exit
  /** For people; in pieces where it is long. */
  readonly text?: string | AsyncIterable<string>
  /** For programs, with `--json`. Without it they get the text. */
  readonly json?: unknown
}

/**
 * Whether a command asks who acts: no; the account that `--as` names; or that account with its one-time
 * code, `--code`. A command has only the options that mean something to it.
 */
export type Asks = 'nobody' | 'account' | 'account-with-code'

/** A command as declared. */
export interface CommandSpec<Options extends OptionSpecs, Arguments extends ArgumentSpecs> {
  /** One or two words: `plan check`. */
  readonly name: string
  /** The key of a message that says what it does. */
  readonly summary: string
  /** `account`, unless told. */
  readonly asks?: Asks
  readonly options?: Options
  readonly arguments?: Arguments
  run(call: Call<Options, Arguments>): Outcome | Promise<Outcome>
}

/** A command of any kind, as the registry holds it. */
export type Command = Omit<CommandSpec<OptionSpecs, ArgumentSpecs>, 'run'> & {
  run(call: unknown): Outcome | Promise<Outcome>
}

/**
 * Declares a command:
 * `command({ name: 'plan check', summary: 'plans.check', arguments: { folder: { label: 'DIR' } }, run })`.
 */
export function command<const Options extends OptionSpecs, const Arguments extends ArgumentSpecs>(
  spec: CommandSpec<Options, Arguments>,
): Command {
  // `parseCall` makes the call by this very spec, so it has the shape that `run` asks for.
  return { ...spec, run: (call) => spec.run(call as Call<Options, Arguments>) }
}
