import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exerciseMachine, playHistory, readExerciseSettings } from '#features/exercise'
import { publishShippedPlans } from '#features/plans'
import type { Filling } from '#test/workshop'
import { openInstance, parts, setUp } from '../../src/app.ts'

/** With which the exercise seals what it keeps: whoever copies its record needs the same. */
export const secret = 'the secret of the exercise in journeys'

/** The exercise as it stands when its history is played. */
export const played: Filling = {
  name: 'exercise',
  fill: async ({ addresses }) => {
    const folder = mkdtempSync(join(tmpdir(), 'varde-played-'))
    const given = readExerciseSettings({ VARDE_DATA: folder, VARDE_SECRET: secret })
    const settings = { ...given, database: addresses }
    const instance = await openInstance({ settings, role: 'server' })
    const machine = exerciseMachine()
    setUp(instance, { machine, post: () => Promise.resolve(), isExercise: true })
    try {
      await playHistory({
        database: instance.database,
        machine,
        publishPlans: (visit) => publishShippedPlans(visit, 'plans', parts),
      })
    } finally {
      await instance.close()
      rmSync(folder, { recursive: true })
    }
  },
}
