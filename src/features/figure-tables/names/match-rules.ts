import { distance, folded, listed, lowered, spaced, unnumbered } from '#kernel/names'
import type { Category, Dimension, MatchedBy } from '../schema.ts'

/** Words that tell no district, level or group from another. */
const silent: ReadonlySet<string> = new Set(
  listed(
    `og, and, i, på, af, the, of, for, til, to, in, politi, politiet, politikreds, politikredsen,
     kreds, police, district, distrikt, niveau, niv, level, trin`,
  ),
)

const fold = (name: string): string => folded(name, silent)

/** A category that a name means and how that was seen; null for all of them together. */
export interface Match {
  readonly category: string | null
  readonly how: MatchedBy
}

const totals: ReadonlySet<string> = new Set(
  listed(
    `i alt, ialt, total, totalt, alle, all, samlet, sum, hele landet, landet, whole country, overall,
     both sexes, begge køn, grand total, hovedtotal, landstotal, hele politiet, politiet i alt, samtlige,
     alle politikredse, alle distrikter, all districts`,
  ),
)

/** Whether a name means everything together. */
export const isTotal = (name: string): boolean => totals.has(lowered(name).replace(/[:.]$/, ''))

/** Ways of being the same name, the surest first; each gives what two names must share. */
const ways: readonly (readonly [MatchedBy, (name: string) => string, keyof Named])[] = [
  ['exact', (name) => name, 'names'],
  ['code', (name) => spaced(name), 'codes'],
  ['space', (name) => spaced(name), 'names'],
  ['case', (name) => lowered(name), 'names'],
  ['alias', (name) => lowered(name).replaceAll('.', ''), 'aliases'],
  ['spelling', fold, 'all'],
]

interface Named {
  readonly names: readonly string[]
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
  readonly all: readonly string[]
}

function namedOf({ code, names, aliases = [] }: Category): Named {
  const said = Object.values(names)
  return { names: said, codes: [code], aliases, all: [...said, ...aliases] }
}

/** Finds what names of a dimension mean; undefined where none or several could be meant. */
export function matcher({ categories }: Dimension): (name: string) => Match | undefined {
  const tables = ways.map(([how, form, which]) => ({
    how,
    form,
    means: tableOf(categories, form, which),
  }))
  const isNumbered = categories.some((one) => namedOf(one).all.some((name) => /\d/.test(name)))
  const find = (name: string): Match | undefined => {
    for (const { how, form, means } of tables) {
      const found = means.get(form(name))
      if (found === undefined) continue
      const [category, ...others] = found
      // Several at once are asked, and not left to a weaker likeness.
      return others.length > 0 || category === undefined ? undefined : { category, how }
    }
    return isTotal(name) ? { category: null, how: 'total' } : undefined
  }
  return (name) => {
    const bare = isNumbered ? name : unnumbered(name)
    const found = find(name) ?? (bare === spaced(name) ? undefined : find(bare))
    return found && find(name) === undefined ? { ...found, how: 'spelling' } : found
  }
}

function tableOf(
  categories: readonly Category[],
  form: (name: string) => string,
  which: keyof Named,
): ReadonlyMap<string, ReadonlySet<string>> {
  const means = new Map<string, Set<string>>()
  for (const category of categories)
    for (const name of namedOf(category)[which]) {
      const key = form(name)
      if (key !== '') means.set(key, (means.get(key) ?? new Set()).add(category.code))
    }
  return means
}

/** Finds the order in which categories are like a name, the likeliest first. */
export function liker({ categories }: Dimension): (name: string) => readonly Category[] {
  const folds = categories.map((category) => ({ category, names: namedOf(category).all.map(fold) }))
  return (name) => {
    const key = fold(name)
    return folds
      .map(({ category, names }) => ({
        category,
        far: Math.min(...names.map((one) => distance(one, key))),
      }))
      .toSorted((one, other) => one.far - other.far)
      .map(({ category }) => category)
  }
}
