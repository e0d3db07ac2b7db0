import type { Kept } from './workbook.fixture.ts'

export type Table = readonly (readonly Kept[])[]
/** The ways in which a table comes. */
export const allWays = ['pasted', 'csv', 'workbook'] as const
export type Way = (typeof allWays)[number]

export const head = ['Stream', 'Numerator', 'Denominator']
const shares = ['Stream', 'Share']

/** A row that nothing is wrong with. */
export const sound: readonly Kept[] = ['Arroyo south', 5, 10]

/** What people bring that cannot be so, and what is said of it at which cell: `?` asked, `!` refused, `~` warned of. */
export const wrong: readonly {
  readonly what: string
  readonly rows: Table
  readonly period?: string
  readonly expected: readonly string[] | Readonly<Record<Way, readonly string[]>>
}[] = [
  {
    what: 'text in a number cell',
    rows: [head, ['Arroyo north', 'about four', 10], sound],
    expected: ['! B2 no-number'],
  },
  {
    what: 'a numerator above its denominator',
    rows: [head, ['Arroyo north', 11, 10], sound],
    expected: ['! B2 above-whole'],
  },
  {
    what: 'a negative count',
    rows: [head, ['Arroyo north', -4, 10], sound],
    expected: ['! B2 negative'],
  },
  {
    what: 'a part of a person',
    rows: [head, ['Arroyo north', 4.5, 10], sound],
    expected: ['! B2 not-whole'],
  },
  {
    what: '45 as 0.45',
    rows: [shares, ['Arroyo north', 0.45], ['Arroyo south', 50]],
    expected: ['? B2 share-or-percent'],
  },
  {
    what: 'a share above all',
    rows: [shares, ['Arroyo north', 145], ['Arroyo south', 50]],
    expected: ['! B2 above-hundred'],
  },
  {
    what: 'a share beside counts that come to another',
    rows: [
      [...head, 'Share'],
      ['Arroyo north', 100, 600, 50],
      [...sound, 50],
    ],
    expected: ['? D2 share-differs'],
  },
  {
    what: 'a date where a number belongs',
    rows: [head, ['Arroyo north', { date: 46022 }, 10], sound],
    expected: {
      pasted: ['! B2 no-number'],
      csv: ['! B2 no-number'],
      workbook: ['! B2 date-in-number'],
    },
  },
  {
    what: 'a stream that is there twice',
    rows: [head, ['Arroyo north', 4, 10], ['Arroyo north', 5, 10], sound],
    expected: ['? B2 duplicate'],
  },
  {
    what: 'a name that nobody knows',
    rows: [head, ['Zanja', 4, 10], sound],
    expected: ['? A2 name'],
  },
  {
    what: 'a period that has not begun',
    period: '',
    rows: [
      ['Stream', 'Year', 'Numerator', 'Denominator'],
      ['Arroyo north', 2031, 4, 10],
      ['Arroyo south', 2026, 5, 10],
    ],
    expected: ['! B2 future-period'],
  },
  {
    what: 'a formula',
    rows: [head, ['Arroyo north', { formula: 'A9+1', came: 4 }, 10], sound],
    expected: {
      pasted: ['! B2 no-number'],
      csv: ['! B2 no-number'],
      workbook: ['~ B2 formula'],
    },
  },
  {
    what: 'a formula that nobody calculated',
    rows: [head, ['Arroyo north', { formula: 'A9+1', came: null }, 10], sound],
    expected: {
      pasted: ['! B2 no-number'],
      csv: ['! B2 no-number'],
      workbook: ['! B2 formula-empty'],
    },
  },
  {
    what: 'headings that say nothing that is known',
    rows: [['Foo', 'Bar', 'Baz'], ['Arroyo north', 4, 10], sound],
    expected: ['? B1 column', '? C1 column'],
  },
]

/** What is said of a wrong table that came in one way. */
export const expectedOf = ({ expected }: (typeof wrong)[number], way: Way): readonly string[] =>
  'pasted' in expected ? expected[way] : expected
