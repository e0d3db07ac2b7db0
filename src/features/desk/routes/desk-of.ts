import type { PageRequest } from '#kernel/http'
import { readTasks } from '#features/governance'
import { receivedOperations } from '#features/received'
import { reportOperations } from '#features/reporting'
import { listViews } from '#features/saved-views'
import type { DeskShown } from '../pages/desk-state.ts'
import { firstReport } from '../pages/desk-state.ts'
import { codesIn, nameOf } from './answers.ts'
import { earlierOf } from './before.ts'
import { waitsIn } from './waits.ts'

/** What lies on the desk of the organisation in the address; its own people's only. */
export async function deskOf(request: PageRequest): Promise<DeskShown> {
  const { plan, organisation } = await reportOperations.findKey(request.visit, codesIn(request))
  const desk = await reportOperations.showDesk(request.visit, { plan, organisation })
  const first = firstReport(desk)
  const waits = first ? await waitsIn(request, first) : new Map()
  const earlier = first ? await earlierOf(request, first) : new Map()
  const views = await listViews(request.visit, null)
  const tasks = await request.visit.read((tx) =>
    readTasks(tx, request.visit, { plan, organisation }),
  )
  const handed = await receivedOperations.listHanded(request.visit, { plan, organisation })
  const name = await nameOf(request, organisation)
  return { desk, organisation: name, tasks, handed, waits, earlier, views }
}
