import { isLanguage, languages, speaker, type Say } from '#kernel/i18n'
import type { Command, Exit, Outcome } from './command.ts'
import { commandHelp, overview } from './help.ts'
import type { Streams } from './streams.ts'
import { isMisuse, parseCall, type Misuse, type Parsed } from './parse.ts'
import { findCommand, groupOf, type Registry } from './registry.ts'

/** What to say of an error that a command threw, and how to end; undefined for one that nobody expected. */
export type Explain = (
  error: unknown,
  say: Say,
) => { readonly exit: Exit; readonly message: string; readonly json?: unknown } | undefined

/** Does what a command line says. Only the result goes to `out`; the exit code is returned. */
export async function runCommand(
  known: Registry,
  argv: readonly string[],
  streams: Streams,
  explain: Explain = () => undefined,
): Promise<Exit> {
  const say = speaker(languageIn(argv))
  try {
    return await answer(known, argv, streams, say)
  } catch (error) {
    const explained = explain(error, say)
    if (!explained && error instanceof Error) streams.err(`${error.stack ?? ''}\n`)
    const reason = error instanceof Error ? error.message : String(error)
    streams.err(`${explained?.message ?? say('cli.fault', { reason })}\n`)
    if (explained?.json !== undefined && argv.includes('--json'))
      await streams.out(`${JSON.stringify(explained.json, null, 2)}\n`)
    return explained?.exit ?? 1
  }
}

/** The language is needed to refuse a line that cannot be read, so it is looked for by itself. */
function languageIn(argv: readonly string[]) {
  const inline = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  const given = inline ?? argv[argv.indexOf('--lang') + 1]
  return given !== undefined && isLanguage(given) ? given : 'en'
}

async function answer(
  known: Registry,
  argv: readonly string[],
  streams: Streams,
  say: Say,
): Promise<Exit> {
  const general = generalAnswer(known, argv, say)
  if (general !== undefined) return show({ exit: 0, text: general }, false, streams)
  if (argv.length === 0) {
    streams.err(`${overview(known.program, known.commands, say)}\n`)
    return 2
  }
  const found = findCommand(known, argv)
  if ('key' in found) return refuse(found, streams, say)
  const { command, rest } = found
  if (rest.includes('--help')) {
    return show({ exit: 0, text: commandHelp(known.program, command, say) }, false, streams)
  }
  const parsed = parseCall(command, rest)
  if (isMisuse(parsed)) return refuse(parsed, streams, say)
  return callCommand(command, parsed, streams, say)
}

/** The help and the version, which no command gives. */
function generalAnswer(known: Registry, argv: readonly string[], say: Say): string | undefined {
  const [first, ...rest] = argv
  if (first === '--version') return known.version
  if (first === '--help' || first === 'help') {
    return overview(known.program, known.commands, say)
  }
  const group = groupOf(known, first)
  const isGroup =
    group.length > 0 && rest[0] === '--help' && !known.commands.some(({ name }) => name === first)
  return isGroup ? overview(known.program, group, say) : undefined
}

async function callCommand(
  command: Command,
  parsed: Parsed,
  streams: Streams,
  say: Say,
): Promise<Exit> {
  const { lang, as, json, code } = parsed.common
  if (typeof lang === 'string' && !isLanguage(lang)) {
    const values = { given: lang, languages: languages.join(', ') }
    return refuse({ key: 'cli.unknown-language', values, suggestions: [] }, streams, say)
  }
  if (typeof as === 'string' && !/^[^\s@]+@[^\s@]+$/.test(as)) {
    return refuse({ key: 'cli.not-an-email', values: { given: as }, suggestions: [] }, streams, say)
  }
  const tell = (sentence: string) => streams.err(`${sentence}\n`)
  const call = { ...parsed, language: say.language, say, json: json === true, as, code, tell }
  return show(await command.run(call), call.json, streams)
}

async function show(
  { exit, text, json }: Outcome,
  asJson: boolean,
  { out }: Streams,
): Promise<Exit> {
  if (asJson && json !== undefined) await out(`${JSON.stringify(json, null, 2)}\n`)
  else if (typeof text === 'string')
    await out(text === '' || text.endsWith('\n') ? text : `${text}\n`)
  else if (text) for await (const piece of text) await out(piece)
  return exit
}

function refuse({ key, values, suggestions }: Misuse, { err }: Streams, say: Say): Exit {
  err(`${say(key, values)}\n`)
  if (suggestions.length > 0) {
    err(`${say('cli.did-you-mean', { suggestions: suggestions.join(', ') })}\n`)
  }
  return 2
}
