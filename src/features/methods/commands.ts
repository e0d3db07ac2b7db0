import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { assess } from './assess.ts'
import { assessSchema } from './output.ts'
import type { Fault, Warning } from './reading/fault.ts'
import { readIndicatorsText } from './reading/read.ts'

const mostTold = 50

/** `indicators assess FILE`: what the methods say of indicators in a file. Needs no database. */
export const assessCommand: Command = command({
  name: 'indicators assess',
  summary: 'methods.command-assess',
  asks: 'nobody',
  arguments: { file: { label: 'FILE', count: 'optional' } },
  options: { schema: { kind: 'flag', summary: 'methods.option-schema' } },
  run: async ({ arguments: { file }, options: { schema }, say, tell }) => {
    if (schema) return printed(assessSchema())
    if (file === undefined) return refusedFor(say('methods.no-file'), tell)
    const text = await contentOf(file)
    if (text === undefined) return refusedFor(say('methods.file-unreadable', { file }), tell)
    return assessed(text, say, tell)
  },
})

/** What these commands are. */
export const methodCommands: readonly Command[] = [assessCommand]

const printed = (json: unknown): Outcome => ({
  exit: 0,
  text: JSON.stringify(json, null, 2),
  json,
})

/** The result goes to programs alone, so what is refused is said beside it and leaves it empty. */
function refusedFor(sentence: string, tell: (sentence: string) => void): Outcome {
  tell(sentence)
  return { exit: 2, text: '' }
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function assessed(text: string, say: Say, tell: (sentence: string) => void): Outcome {
  const reading = readIndicatorsText(text)
  if ('faults' in reading) {
    for (const fault of reading.faults.slice(0, mostTold)) tell(faultSaid(say, fault))
    const more = reading.faults.length - mostTold
    if (more > 0) tell(say('methods.more-faults', { count: more }))
    return { exit: 2, text: '' }
  }
  for (const warning of reading.warnings.slice(0, mostTold)) tell(warningSaid(say, warning))
  return printed(assess(reading.indicators, say))
}

const faultSaid = (say: Say, { at, code, values }: Fault): string =>
  say('methods.at', { at: at || '/', said: say(`methods.fault-${code}`, values) })

function warningSaid(say: Say, { at, code, values }: Warning): string {
  const period = parsePeriod(values['period'] ?? '')
  const when = period ? say.when(period) : ''
  return say('methods.at-warned', { at, said: say(`methods.warning-${code}`, { ...values, when }) })
}
