import type { Tx } from '#kernel/db'
import { editionRules } from '#features/editions'
import type { FrameMissing, RowFrame } from '#features/figure-rows'
import { figureDrafts } from '#features/indicators'
import type { BegunList, ImportedPlan, NamedIndicator } from './known-store.ts'
import { listBegun, listNamed } from './known-store.ts'
import type { ImportedList } from './schema.ts'

/** Whose lists are imported, and whether they are written. */
export interface Importing {
  readonly plan: ImportedPlan
  /** The organisations that the account writes for. */
  readonly organisations: readonly string[]
  readonly isHeld: boolean
}

/** What is known of the indicators that a file names, looked up once for each and many at a time. */
export interface Known {
  /** Looks up those that are not known yet. */
  readonly meet: (indicators: ReadonlySet<string>) => Promise<void>
  readonly frameOf: (indicator: string) => RowFrame | FrameMissing
  readonly listOf: (indicator: string) => ImportedList | undefined
  /** Lets a list have the line that it was given. */
  readonly begin: (indicator: string, line: string) => void
  /** Looks up anew how far a list has come. */
  readonly again: (indicator: string) => Promise<ImportedList>
}

/** Begins with nothing known. */
export function knownLists(tx: Tx, importing: Importing): Known {
  const lists = new Map<string, ImportedList | FrameMissing>()
  const frames = new Map<string, RowFrame>()
  const look = async (indicators: readonly string[]): Promise<void> => {
    for (const id of indicators) lists.set(id, 'indicator-unknown')
    for (const [id, found] of await readLists(tx, importing, indicators)) {
      lists.set(id, found)
      if (typeof found !== 'string') frames.set(id, frameOfList(found))
    }
  }
  const listOf = (indicator: string): ImportedList | undefined => {
    const found = lists.get(indicator)
    return typeof found === 'string' ? undefined : found
  }
  return {
    meet: async (indicators) => {
      const unknown = [...indicators].filter((id) => !lists.has(id))
      if (unknown.length > 0) await look(unknown)
    },
    frameOf: (indicator) => {
      const found = lists.get(indicator) ?? 'indicator-unknown'
      return typeof found === 'string' ? found : (frames.get(indicator) ?? 'indicator-unknown')
    },
    listOf,
    begin: (indicator, line) => {
      const list = listOf(indicator)
      if (list) lists.set(indicator, { ...list, line, state: 'open' })
    },
    again: async (indicator) => {
      await look([indicator])
      const list = listOf(indicator)
      if (!list) throw new Error(`the list of ${indicator} is gone`)
      return list
    },
  }
}

async function readLists(
  tx: Tx,
  { plan, organisations, isHeld }: Importing,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, ImportedList | FrameMissing>> {
  const named = await listNamed(tx, plan, indicators)
  const asked = { plan: plan.plan, organisations, indicators, isHeld }
  const rows = await listBegun(tx, asked)
  const begun = new Map(rows.map((row) => [`${row.organisation} ${row.indicator}`, row]))
  const definitions = new Map<string, Awaited<ReturnType<typeof figureDrafts.listDefinitionsOf>>>()
  for (const organisation of organisations) {
    const own = { plan: plan.plan, organisation, indicators }
    definitions.set(organisation, await figureDrafts.listDefinitionsOf(tx, own, { own: 'drafts' }))
  }
  return new Map(
    named.map((one): [string, ImportedList | FrameMissing] => {
      const [organisation, ...others] = one.owners.filter((owner) => organisations.includes(owner))
      if (organisation === undefined) return [one.id, 'not-yours']
      if (others.length > 0) return [one.id, 'owner-unclear']
      const known = definitions.get(organisation)?.get(one.id) ?? []
      if (known.length === 0) return [one.id, 'not-defined']
      const list = begun.get(`${organisation} ${one.id}`)
      return [one.id, listFrom(one, { organisation, definitions: known, list })]
    }),
  )
}

interface Found {
  readonly organisation: string
  readonly definitions: ImportedList['definitions']
  readonly list: BegunList | undefined
}

const listFrom = (
  { id: indicator, level, isPublished }: NamedIndicator,
  { organisation, definitions, list }: Found,
): ImportedList => ({
  indicator,
  organisation,
  level,
  definitions,
  isPublished,
  line: list?.line ?? null,
  previous: list?.previous ?? null,
  state: list ? stateOf(list) : 'open',
})

const locked: readonly editionRules.EditionState[] = ['awaiting-signature', 'signed']

function stateOf({ events }: BegunList): ImportedList['state'] {
  const told = events.map((one) => ({ ...one, at: new Date(0), account: null, leftOut: [] }))
  const state = editionRules.stateOf(told)
  if (state === 'draft') return 'open'
  return locked.includes(state) ? 'locked' : 'handed-in'
}

function frameOfList({ definitions }: ImportedList): RowFrame {
  const newest = definitions.at(-1)
  return {
    kind: newest?.kind ?? '',
    countsPeople: newest?.countsPeople ?? 'no',
    dimensions: new Map(
      (newest?.breakdowns ?? []).map(({ dimension, categories }) => [
        dimension,
        new Set(categories.map(({ code }) => code)),
      ]),
    ),
  }
}
