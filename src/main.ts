import { runCommand, streamsOf } from '#kernel/cli'
import { commands, explain } from './cli.ts'

process.exitCode = await runCommand(
  commands,
  process.argv.slice(2),
  streamsOf(process.stdout, process.stderr),
  explain,
)
