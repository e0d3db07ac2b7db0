import { listed } from '#kernel/names'
import type { Dimension } from '../schema.ts'

/** Women, men, other or unknown, with the spellings that extracts have. */
export const sexCategories: Dimension['categories'] = [
  {
    code: 'women',
    names: { da: 'Kvinder', en: 'Women' },
    aliases: listed('Kvinde, Kvindelig, Kvindelige, Kv, K, F, Female, Females, Woman, W'),
  },
  {
    code: 'men',
    names: { da: 'Mænd', en: 'Men' },
    aliases: listed('Mand, Mandlig, Mandlige, Maend, M, Male, Males, Man'),
  },
  {
    code: 'other-or-unknown',
    names: { da: 'Andre eller uoplyst', en: 'Other or unknown' },
    aliases: listed('Andet, Andre, Øvrige, Ukendt, Uoplyst, X, Other, Others, Unknown, U'),
  },
]

/** The dimension of a share of women, or with `place` of figures for each sex. */
export const sexDimension = (use: Dimension['use']): Dimension => ({
  dimension: 'sex',
  use,
  exclusive: true,
  exhaustive: true,
  categories: sexCategories,
  ...(use === 'share' && { counted: ['women'] }),
})
