import { distance } from './distance.ts'
import { folded, lowered, spaced, unnumbered } from './fold.ts'

/** Something with a code, names in several languages, and what people have called it besides. */
export interface Named {
  readonly code: string
  readonly names: Readonly<Record<string, string | undefined>>
  readonly aliases?: readonly string[]
}

export type NamedBy = 'exact' | 'case' | 'space' | 'code' | 'alias' | 'spelling'

/** What a name means and how that was seen; `several` where it could be more than one. */
export type Meant = { readonly code: string; readonly how: NamedBy } | 'several' | undefined

interface Kinds {
  readonly names: readonly string[]
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
  readonly all: readonly string[]
}

function kindsOf({ code, names, aliases = [] }: Named): Kinds {
  const said = Object.values(names).flatMap((name) => name ?? [])
  return { names: said, codes: [code], aliases, all: [...said, ...aliases] }
}

/** Ways of being the same name, the surest first; each gives what two names must share. */
const waysOf = (
  fold: (name: string) => string,
): readonly (readonly [NamedBy, (name: string) => string, keyof Kinds])[] => [
  ['exact', (name) => name, 'names'],
  ['code', spaced, 'codes'],
  ['space', spaced, 'names'],
  ['case', lowered, 'names'],
  ['alias', (name) => lowered(name).replaceAll('.', ''), 'aliases'],
  ['spelling', fold, 'all'],
]

/**
 * Finds what names mean among these. What several share is left open, and not left to a weaker likeness.
 * Where no name has a number, the number of a list (`1. Nord`) or a footnote (`Nord 1)`) is passed over.
 */
export function nameFinder(
  all: readonly Named[],
  silent: ReadonlySet<string>,
): (name: string) => Meant {
  const tables = waysOf((name) => folded(name, silent)).map(([how, form, kind]) => {
    return { how, form, means: tableOf(all, form, kind) }
  })
  const find = (name: string): Meant => {
    for (const { how, form, means } of tables) {
      const [code, ...others] = means.get(form(name)) ?? []
      if (code !== undefined) return others.length > 0 ? 'several' : { code, how }
    }
    return undefined
  }
  const isNumbered = all.some((one) => kindsOf(one).all.some((name) => /\d/.test(name)))
  return (name) => {
    const found = find(name)
    if (found !== undefined || isNumbered) return found
    const bare = find(unnumbered(name))
    return typeof bare === 'object' ? { ...bare, how: 'spelling' } : bare
  }
}

function tableOf(
  all: readonly Named[],
  form: (name: string) => string,
  kind: keyof Kinds,
): ReadonlyMap<string, ReadonlySet<string>> {
  const means = new Map<string, Set<string>>()
  for (const one of all)
    for (const name of kindsOf(one)[kind]) {
      const key = form(name)
      if (key !== '') means.set(key, (means.get(key) ?? new Set()).add(one.code))
    }
  return means
}

/** Below zero for names that share words, up to 1 for those that share no letter. */
function farness(one: string, other: string): number {
  const words = new Set(one.split(' '))
  const shared = other.split(' ').filter((word) => words.has(word)).length
  return distance(one, other) / Math.max(one.length, other.length, 1) - shared
}

/** Finds the order in which these are like a name, the likeliest first. */
export function likeness<One extends Named>(
  all: readonly One[],
  silent: ReadonlySet<string>,
): (name: string) => readonly One[] {
  const folds = all.map((one) => ({
    one,
    names: kindsOf(one).all.map((name) => folded(name, silent)),
  }))
  return (name) => {
    const key = folded(name, silent)
    return folds
      .map(({ one, names }) => ({ one, far: Math.min(...names.map((its) => farness(its, key))) }))
      .toSorted((a, b) => a.far - b.far)
      .map(({ one }) => one)
  }
}
