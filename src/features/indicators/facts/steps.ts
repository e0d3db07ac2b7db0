import type { Tx } from '#kernel/db'
import type { FactKey } from '#kernel/facts'
import { happen, noteHappened } from '#kernel/facts'
import type { Finding, LoadContext } from '#kernel/package'
import type { PackageFact } from './rules.ts'
import { factKey, isSame, statedId } from './rules.ts'
import { insertPackageFact, listKeptFacts } from './store.ts'

/**
 * Refuses a package that says something else under the id of a fact that was published before. The
 * facts come grouped by record, so that the finding names its place.
 */
export async function refuseChangedFacts(
  context: LoadContext,
  factsByRecord: readonly (readonly PackageFact[])[],
  section: string,
): Promise<readonly Finding[]> {
  const kept = await keptById(context.tx, context.plan.id)
  return factsByRecord.flatMap((facts, index) =>
    facts.flatMap((fact) => {
      const before = kept.get(fact.id)
      if (before === undefined || isSame(fact, before)) return []
      return [
        {
          code: 'fact-changed',
          severity: 'error' as const,
          section,
          index,
          pointer: fact.pointer,
          values: { id: statedId(fact) },
        },
      ]
    }),
  )
}

/** Brings a package's facts into force: those that are new enter their tables and are published. */
export async function publishFacts(
  { tx, plan, now, actor }: LoadContext,
  facts: readonly PackageFact[],
): Promise<void> {
  const kept = await keptById(tx, plan.id)
  const chains = new Map([...kept].map(([id, { chain }]) => [id, chain]))
  const fresh: { readonly fact: PackageFact; readonly key: FactKey }[] = []
  for (const fact of inOrderOfReplacement(facts)) {
    if (kept.has(fact.id)) continue
    const chain = (fact.replaces !== null && chains.get(fact.replaces)) || fact.id
    chains.set(fact.id, chain)
    await insertPackageFact(tx, fact, { chain, recordedAt: now })
    fresh.push({ fact, key: { noun: fact.noun, id: fact.id, chain } })
  }
  const open = fresh.filter(({ fact }) => fact.level === 'public').map(({ key }) => key)
  await happen(tx, open, { kind: 'published', at: now, actor })
}

/** Notes that these series are stated anew: what they mean may be another thing now, though no figure is new. */
export function noteStated(
  { tx, plan, now }: LoadContext,
  series: readonly { readonly id: string }[],
): void {
  const facts = series.map(({ id }) => {
    const key = factKey(plan.id, id)
    return { noun: 'series', id: key, chain: key }
  })
  noteHappened(tx, { kind: 'stated', at: now, facts })
}

const keptById = async (tx: Tx, plan: string) =>
  new Map((await listKeptFacts(tx, plan)).map((fact) => [fact.id, fact]))

/** What replaces comes after what it replaces, so that a chain is known when it is joined. */
function inOrderOfReplacement(facts: readonly PackageFact[]): readonly PackageFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const depth = (fact: PackageFact, seen = 0): number => {
    const before = fact.replaces === null ? undefined : byId.get(fact.replaces)
    return before === undefined || seen > facts.length ? seen : depth(before, seen + 1)
  }
  return facts.toSorted((a, b) => depth(a) - depth(b))
}
