/** A process that loads a package and is killed when everything is written and nothing committed. */
import { openDatabase } from '#kernel/db'
import { packagePart } from '#kernel/package'
import { planOperations } from '#features/plans'
import { meetingsPart } from '#features/governance'
import { addressesForm } from '#test/addresses'
import { answered } from '#test/answers'
import { first, visitOn } from './montes.ts'
import { parts } from './parts.ts'

const addresses = answered(addressesForm, process.env['VARDE_TEST_ADDRESSES'] ?? '{}')

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
