import type { Database } from '#kernel/db'
import { publishShippedPlans } from '#features/plans'
import { setUpPeople } from '#features/people'
import { setUpRounds } from '#features/rounds'
import { testDatabase } from '#test/database'
import { parts } from '#test/plan/parts'
import type { ExerciseMachine } from './history/machine.ts'
import { exerciseMachine } from './history/machine.ts'
import { playHistory } from './history/play.ts'

/** Tells the slices that this is the exercise; no mail goes anywhere. */
export function setUpExercise(machine: ExerciseMachine): void {
  const origin = 'http://localhost:3001'
  const post = () => Promise.resolve()
  setUpPeople({
    secret: 'the secret of the exercise, thirty-two at least',
    origin,
    mailGoesOut: false,
    post,
    machine,
    exercise: true,
    planChoices: () =>
      Promise.resolve(
        ['denmark-wps', 'alliance-against-sexual-harassment'].map((id) => ({ id, title: {} })),
      ),
  })
  setUpRounds({ origin, post, around: () => ({}) })
}

/** A database in which the history is played. */
export async function playedDatabase(): Promise<Database> {
  const database = await testDatabase()
  const machine = exerciseMachine()
  setUpExercise(machine)
  await playHistory({
    database,
    machine,
    publishPlans: (visit) => publishShippedPlans(visit, 'plans', parts),
  })
  return database
}
