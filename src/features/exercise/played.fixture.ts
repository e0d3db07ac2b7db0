import type { Database } from '#kernel/db'
import { setUpPeople } from '#features/people'
import { publishShippedPlans } from '#features/plans'
import { setUpRounds } from '#features/rounds'
import { parts } from '#test/plan/parts'
import type { ExerciseMachine } from './history/machine.ts'
import { exerciseMachine } from './history/machine.ts'
import type { Stage } from './history/play.ts'

/** Everything that was posted: in a history that is played, nothing. */
export const posted: string[] = []

/** Tells the slices that this is the exercise. */
export function setUpExercise(machine: ExerciseMachine): void {
  const origin = 'http://localhost:3001'
  const post: Parameters<typeof setUpRounds>[0]['post'] = (_tx, mail) => {
    if (!machine.isPlaying()) posted.push(mail.subject)
    return Promise.resolve()
  }
  setUpPeople({
    secret: 'the secret of the exercise, thirty-two at least',
    origin,
    mailGoesOut: false,
    post,
    machine,
    exercise: true,
    planChoices: () =>
      Promise.resolve(
        ['denmark-wps', 'alliance-against-sexual-harassment'].map((id) => ({
          id,
          title: {},
          timeZone: 'Europe/Copenhagen',
        })),
      ),
  })
  setUpRounds({ origin, post, around: () => ({}) })
}

/** Where the history can be played in a database. */
export function stageIn(database: Database): Stage {
  const machine = exerciseMachine()
  setUpExercise(machine)
  return {
    database,
    machine,
    publishPlans: (visit) => publishShippedPlans(visit, 'plans', parts),
  }
}
