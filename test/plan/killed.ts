/** A process that loads a package and is killed when everything is written and nothing committed. */
import type { Addresses } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { packagePart } from '#kernel/package'
import { planOperations } from '#features/plans'
import { meetingsPart } from '#features/governance'
import { first, visitOn } from './montes.ts'
import { parts } from './parts.ts'

const addresses: Addresses = JSON.parse(process.env['VARDE_TEST_ADDRESSES'] ?? '{}')

const deadly = packagePart({
  ...meetingsPart,
  load: async () => {
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => undefined)
  },
})
const others = parts.filter(({ section }) => section !== deadly.section)
const { loadPlan } = planOperations.packageOperations([...others, deadly])
await loadPlan(visitOn(openDatabase(addresses), '2026-01-02'), await first())
