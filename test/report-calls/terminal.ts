import { registry, runCommand } from '#kernel/cli'
import { documentCommands } from '#features/coverage'
import { planningCommands } from '#features/implementation'
import { reportCommands } from '#features/report-calls'
import type { OpenVisit } from '#features/rounds'
import { explain } from '../../src/cli.ts'
import type { Person, World } from '../reporting/cast.ts'
import { people } from '../reporting/cast.ts'

/** What a command left behind: how it ended, its result, and what it told the person. */
export interface Ended {
  readonly exit: number
  readonly out: string
  readonly err: string
}

const place = ['--plan', 'montes-agua', '--round', '2027', '--organisation', 'forestal']

/** A terminal over a world: `run('editor', 'report send')` acts on forestal's report of 2027. */
export function terminalOn(world: World) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', [
    ...reportCommands(open),
    ...planningCommands(open),
    ...documentCommands(open),
  ])

  /** Runs words as they stand. */
  const runWords = async (words: readonly string[]): Promise<Ended> => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(known, words, streams, explain)
    return { exit, out, err }
  }

  /** Runs a command on forestal's report as somebody; `more` are options with their values. */
  const run = (person: Person, name: string, more: readonly string[] = []): Promise<Ended> =>
    runWords([...name.split(' '), ...place, '--as', `${person}@montes.example`, ...more])

  return { run, runWords }
}
