import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { PackageRecord } from '#kernel/package'
import type { PlanVersion } from './store.ts'

/** What is asked for: sections of a version as everyone could read them at a moment. */
export interface Asked {
  readonly version: Pick<PlanVersion, 'id' | 'digest'>
  readonly asOf: Date
  readonly sections: readonly string[]
}

interface Open {
  readonly section: string
  readonly ids: readonly string[]
}

type Records = Map<string, PackageRecord>

// The words of a published version never change under its digest, so each process reads them once.
// Which of them may be read can change at any moment: that is asked every time.
const kept = new Map<string, Records>()
const mostKept = 16

/** The records by section, in the plan's order. Open to the public login. */
export async function publicRecords(
  tx: Tx,
  asked: Asked,
): Promise<ReadonlyMap<string, readonly PackageRecord[]>> {
  const open = await listOpen(tx, asked)
  const known = keptOf(asked.version.digest)
  const unknown = open.filter(({ section, ids }) => ids.some((id) => !known.has(key(section, id))))
  if (unknown.length > 0) await readInto(tx, known, { ...asked, sections: unknown.map(sectionOf) })
  return new Map(
    open.map(({ section, ids }) => [section, ids.flatMap((id) => known.get(key(section, id)) ?? [])]),
  )
}

const sectionOf = ({ section }: Open) => section
const key = (section: string, id: string) => `${section}/${id}`

/** What is kept of a version; the version that was asked for least lately goes. */
function keptOf(digest: string): Records {
  const known = kept.get(digest) ?? new Map<string, PackageRecord>()
  kept.delete(digest)
  kept.set(digest, known)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return known
}

const listOpen = (tx: Tx, { version, asOf, sections }: Asked): Promise<readonly Open[]> =>
  query(
    tx,
    sql`select section, jsonb_agg(id order by position) as ids from published.plan_record
        where version = ${version.id} and public_from <= ${asOf} and section = any(${sections})
        group by section`,
  )

async function readInto(
  tx: Tx,
  known: Records,
  { version, asOf, sections }: Asked,
): Promise<void> {
  const rows = await query<{ section: string; record: PackageRecord }>(
    tx,
    sql`select section, record from published.plan_record
        where version = ${version.id} and public_from <= ${asOf} and section = any(${sections})`,
  )
  for (const { section, record } of rows) known.set(key(section, record.id), record)
}
