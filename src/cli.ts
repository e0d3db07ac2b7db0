import { randomUUID } from 'node:crypto'
import type { Actor } from '#kernel/access'
import { system } from '#kernel/access'
import type { Command, Explain, Outcome, Registry } from '#kernel/cli'
import { command, registry } from '#kernel/cli'
import type { Settings } from '#kernel/config'
import { describeSettings, readSettings, StartRefused } from '#kernel/config'
import { read } from '#kernel/db'
import { Problem, visitOf } from '#kernel/operations'
import { rolesSql } from '#kernel/schema'
import { readExerciseSettings, todayCommand } from '#features/exercise'
import { wordingCommands } from '#features/adopted-wording'
import { peopleCommands } from '#features/invitations'
import { actorByEmail } from '#features/people'
import { documentCommands } from '#features/coverage'
import { planningCommands } from '#features/implementation'
import { planCommands } from '#features/plans'
import { recordCommands } from '#features/records'
import { figureCommands } from '#features/row-imports'
import { openDataCommands } from '#features/open-data'
import { reportCommands } from '#features/report-calls'
import { coordinationCommands } from '#features/coordination'
import { roundCommands } from '#features/rounds'
import { letterCommands } from '#features/gap-letters'
import { meetingCommands } from '#features/meetings'
import { packCommands } from '#features/packs'
import { snapshotCommands } from '#features/snapshot-desk'
import { workbookCommands } from '#features/workbook-imports'
import { pureCommands } from './alone.ts'
import type { Instance, Running } from './app.ts'
import { openInstance, parts, setUp, setUpDocuments, startServer } from './app.ts'
import manifest from '../package.json' with { type: 'json' }

type Open = Parameters<typeof planCommands>[1]
type OpenPlace = Parameters<typeof recordCommands>[0]

/** Opens the installation for one command, joining the database of a running server. */
const openWith =
  (readPlace: () => Settings): OpenPlace =>
  async ({ as, language }, work) => {
    const installation = await openInstance({ settings: readPlace(), role: 'command' })
    setUp(installation)
    const { database, clock } = installation
    try {
      const actor = as === undefined ? system : await actorNamed(installation, as)
      const visit = visitOf({ database, clock, actor, language, request: randomUUID() })
      return await work({ visit, database, clock })
    } finally {
      await installation.close()
    }
  }

const openPlace = openWith(() => readSettings())
const open: Open = (call, work) => openPlace(call, ({ visit }) => work(visit))
const openExercise: Open = (call, work) =>
  openWith(readExerciseSettings)(call, ({ visit }) => work(visit))

async function actorNamed({ database, clock }: Instance, email: string): Promise<Actor> {
  const actor = await read(database.app, (tx) => actorByEmail(tx, email, clock.now()))
  if (!actor) throw new Problem(404, 'no-such-account')
  return actor
}

/** Serves until it is told to stop. */
const serveCommand = command({
  name: 'serve',
  summary: 'program.serve',
  asks: 'nobody',
  run: async ({ say, tell }) => {
    const settings = readSettings()
    const told = toldToStop() // a start that is told to stop is finished, and stopped
    const running = await startServer(settings)
    const { installation, firstLink } = running
    tell(say('program.serving', { address: settings.baseUrl }))
    tell(say('program.data', { folder: installation.databaseFolder ?? settings.data }))
    if (settings.mail.smtp === undefined) tell(say('program.mail', { folder: settings.data }))
    if (settings.securityContact === null) tell(say('program.no-security'))
    if (firstLink !== null) tell(say('program.first', { link: firstLink }))
    tell(say('program.stop'))
    return serveUntilTold(running, told)
  },
})

/** Serves the exercise until it is told to stop. */
const exerciseCommand = command({
  name: 'exercise',
  summary: 'exercise.command-exercise',
  asks: 'nobody',
  run: async ({ say, tell }) => {
    const settings = readExerciseSettings()
    const told = (done: number, all: number) => tell(say('exercise.playing', { done, all }))
    const running = await startServer(settings, { exercise: { tell: told } })
    const { installation } = running
    tell(say('exercise.serving', { address: settings.baseUrl }))
    tell(say('program.data', { folder: installation.databaseFolder ?? settings.data }))
    tell(say('exercise.choose-told', { address: settings.baseUrl }))
    tell(say('program.stop'))
    return serveUntilTold(running, toldToStop())
  },
})

async function serveUntilTold(running: Running, told: Promise<void>): Promise<Outcome> {
  await told
  await running.stop()
  return { exit: 0, text: '' }
}

// npm passes on a signal that the terminal has sent already: the listeners stay, so that the second
// one does not cut the stop short and leave the database behind.
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve())
  })

const ownCommands: readonly Command[] = [
  serveCommand,
  exerciseCommand,
  command({
    name: 'config',
    summary: 'program.config',
    asks: 'nobody',
    run: () => {
      const shown = describeSettings(readSettings())
      const text = shown.map(({ name, value, from }) => `${name}=${value}  # ${from}`).join('\n')
      return { exit: 0, text, json: shown }
    },
  }),
  command({
    name: 'database roles-sql',
    summary: 'program.roles-sql',
    asks: 'nobody',
    run: () => ({ exit: 0, text: rolesSql() }),
  }),
]

/** Every command of the program. */
export const commands: Registry = registry('varde', manifest.version, [
  ...ownCommands,
  ...planCommands(parts, open),
  ...wordingCommands(open),
  ...pureCommands,
  ...peopleCommands(open),
  ...recordCommands(openPlace),
  ...roundCommands(open),
  ...coordinationCommands(open),
  ...reportCommands(open),
  ...workbookCommands(open),
  ...figureCommands(open),
  ...openDataCommands(open),
  ...planningCommands(open),
  ...documentCommands(open),
  ...snapshotCommands(open, setUpDocuments),
  ...packCommands(open),
  ...meetingCommands(open),
  ...letterCommands(open),
  todayCommand(openExercise),
])

/** What the program says of errors that are the operator's or the asker's to mend. */
export const explain: Explain = (error, say) => {
  if (error instanceof StartRefused) return { exit: 1, message: error.message }
  if (error instanceof Problem) {
    const key = error.code === 'not-found' ? 'program.not-found' : `problem.${error.code}`
    const message = say(key, error.values)
    return { exit: 2, message, json: { refused: error.code, values: error.values ?? {}, message } }
  }
  return undefined
}
