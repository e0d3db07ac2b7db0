import { runCommand, streamsOf } from '#kernel/cli'
import { aloneCommands, asksAlone } from './alone.ts'

const argv = process.argv.slice(2)
const streams = streamsOf(process.stdout, process.stderr)

if (asksAlone(argv)) process.exitCode = await runCommand(aloneCommands, argv, streams)
else {
  // Everything else takes the whole program, which is not loaded for those that need none of it.
  const { commands, explain } = await import('./cli.ts')
  process.exitCode = await runCommand(commands, argv, streams, explain)
}
