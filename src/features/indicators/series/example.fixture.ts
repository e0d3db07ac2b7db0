import type { Decimal } from '#kernel/decimal'
import { parseDecimal } from '#kernel/decimal'
import type { IndicatorRecord } from './schema.ts'

/** A decimal of a test or an example; a text that is none is a fault of the writer. */
export function decimalText(text: string): Decimal {
  const decimal = parseDecimal(text)
  if (decimal === undefined) throw new RangeError(`no decimal: ${text}`)
  return decimal
}

/** An indicator for tests: a share of staff with an owner and a source, and what is given. */
export const indicator = (given: Partial<IndicatorRecord>): IndicatorRecord => ({
  id: 'i',
  name: { en: 'Women among climbers' },
  resultLevel: 'outcome',
  owner: 'club',
  role: 'targeted',
  definition: {
    version: 1,
    kind: 'share',
    unit: 'percent',
    population: { en: 'Members who climb' },
    countsPeople: 'composition',
    direction: 'increase',
  },
  scope: { en: 'The club' },
  commitments: [],
  wording: 'ours',
  source: { document: 'statutes', lines: [1, 1], checked: 'machine' },
  observations: [],
  targets: [],
  ...given,
})
