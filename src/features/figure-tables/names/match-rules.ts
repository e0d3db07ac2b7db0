import { likeness, listed, lowered, nameFinder, unnumbered } from '#kernel/names'
import type { Dimension, MatchedBy } from '../schema.ts'

/** Words that tell no district, level or group from another. */
const silent: ReadonlySet<string> = new Set(
  listed(
    `og, and, i, på, af, the, of, for, til, to, in, politi, politiet, politikreds, politikredsen,
     kreds, police, district, distrikt, niveau, niv, level, trin`,
  ),
)

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

/** Finds what names of a dimension mean; undefined where none or several could be meant. */
export function matcher({ categories }: Dimension): (name: string) => Match | undefined {
  const find = nameFinder(categories, silent)
  return (name) => {
    const found = find(name)
    if (typeof found === 'object') return { category: found.code, how: found.how }
    const isAll = found === undefined && (isTotal(name) || isTotal(unnumbered(name)))
    return isAll ? { category: null, how: 'total' } : undefined
  }
}

/** Finds the order in which the categories of a dimension are like a name, the likeliest first. */
export const liker = ({ categories }: Dimension) => likeness(categories, silent)
