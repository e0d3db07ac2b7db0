// Says what an installation has on record of the writer's deeds, as JSON.
import { readSettings } from '#kernel/config'
import { query, read, sql } from '#kernel/db'
import { readJournal, verifyChain } from '#kernel/journal'
import { openInstance } from '../../src/app.ts'

const instance = await openInstance({ settings: readSettings(), role: 'command' })
const onRecord = await read(instance.database.app, async (tx) => {
  const rows = await query<{ id: string; ended: boolean; begins: number; ends: number }>(
    tx,
    sql`select a.id, a.valid_to is not null as ended,
          count(*) filter (where j.operation = 'assign-reporting')::int as begins,
          count(*) filter (where j.operation = 'end-assignment')::int as ends
        from varde.reporting_assignment a
        left join varde.journal j on j.subject ->> 'assignment' = a.id::text
        group by a.id, a.valid_to`,
  )
  return { rows, verdict: await verifyChain(readJournal(tx)) }
})
await instance.close()
const { rows, verdict } = onRecord
console.log(
  JSON.stringify({
    begun: rows.map(({ id }) => id),
    ended: rows.filter(({ ended }) => ended).map(({ id }) => id),
    half: rows.filter(({ ended, begins, ends }) => begins !== 1 || ends !== Number(ended)).length,
    sound: verdict.sound,
  }),
)
