import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { add } from '#kernel/decimal'
import { brief, counts, districts, gridIn, leaders, open, pasted, read } from './samples.fixture.ts'
import type { FiguresRead, Grid } from './schema.ts'

const names = districts.categories.map(({ names: { da = '' } }) => da)
const noise = [
  '',
  ' ',
  '-',
  'n/a',
  '1.234',
  '12,5',
  'ca. 3',
  '0',
  '7',
  '-4',
  '45 %',
  'Fyn',
  'i alt',
  '2025',
  '2031',
  'K',
  '46022',
  '12 ',
  '"x',
]
const headings = [
  'Distrikt',
  'Køn',
  'Antal',
  'Kvinder',
  'Mænd',
  'I alt',
  'Andel',
  'År',
  'Bemærkning',
  'Hvad',
  '2024',
  'Niveau',
  '',
]

const cell = fc.oneof(
  fc.constantFrom(...noise),
  fc.constantFrom(...names),
  fc.string({ maxLength: 5 }),
)
const anyTable = fc
  .record({ width: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 0, max: 8 }) })
  .chain(({ width, height }) =>
    fc.tuple(
      fc.array(fc.constantFrom(...headings), { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    ),
  )
  .map(([head, rows]) =>
    [head, ...rows]
      .map((row) => row.map((one) => one.replaceAll(/[\t\r\n"\0]/g, '')).join('\t'))
      .join('\n'),
  )
  .filter((text) => text.trim() !== '')

const cellsOf = ({ rows }: Grid): readonly string[] =>
  rows.flatMap(({ cells }) => cells.map(({ at }) => at.cell)).toSorted()

/** Answers every question with one of its options until none is left. */
function answered(text: string, frame: typeof leaders, pick: number): FiguresRead {
  let found = read(text, frame)
  for (let round = 0; round < 40 && found.questions.length > 0; round += 1) {
    const chosen = found.questions.map(({ id, options }): [string, string] => [
      id,
      options[pick % Math.max(1, options.length)]?.value ?? '2025',
    ])
    found = read(text, frame, { ...found.input.answers, ...Object.fromEntries(chosen) })
  }
  return found
}

test('every cell that holds something becomes one thing: placed, a heading, matched, asked, refused or ignored with why', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(leaders, counts), fc.nat(), (text, frame, pick) => {
      const grid = gridIn(text)
      for (const { fates, ignored } of [read(text, frame), answered(text, frame, pick)]) {
        assert.deepEqual(fates.map(({ at }) => at.cell).toSorted(), cellsOf(grid), text)
        const left = fates.filter(({ fate }) => fate === 'ignored')
        assert.equal(ignored.flatMap(({ at }) => at).length, left.length)
      }
    }),
    { numRuns: 400 },
  )
})

test('where nothing is asked any more, no cell is', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(leaders, counts), fc.nat(), (text, frame, pick) => {
      const found = answered(text, frame, pick)
      const asked = found.fates.filter(({ fate }) => fate === 'asked')
      if (found.questions.length === 0) assert.deepEqual(asked, [], text)
    }),
    { numRuns: 300 },
  )
})

const sum = (numbers: readonly (string | undefined)[]): string =>
  numbers.reduce<string>((total, one) => add(total, one ?? '0'), '0')

test('what is placed is the sum of the cells that it was made of', () => {
  fc.assert(
    fc.property(anyTable, fc.nat(), (text, pick) => {
      const found = answered(text, counts, pick)
      const placed = new Set(
        found.fates.filter(({ fate }) => fate === 'placed').map(({ at }) => at.cell),
      )
      const cells = found.input.grid.rows.flatMap(({ cells: all }) => all)
      const numbers = cells.filter(({ at }) => placed.has(at.cell)).map(({ said }) => said.trim())
      const plain = numbers.filter((said) => /^\d+$/.test(said))
      const isPlain = numbers.every((said) => /^\d+$/.test(said))
      if (isPlain) assert.equal(sum(found.placed.map(({ value }) => value)), sum(plain), text)
    }),
    { numRuns: 300 },
  )
})

const person = fc.record({
  unit: fc.constantFrom('Fyn', 'Østjylland', 'Bornholm', 'Syd- og Sønderjylland'),
  level: fc.constantFrom('Leder 1', 'Leder 2', 'Leder 3'),
  sex: fc.constantFrom('Kvinder', 'Mænd'),
  count: fc.integer({ min: 0, max: 99 }),
})
const people = fc
  .uniqueArray(person, {
    minLength: 1,
    maxLength: 12,
    selector: ({ unit, level, sex }) => unit + level + sex,
  })
  .map((all) => all.map(({ unit, level, sex, count }) => [unit, level, sex, String(count)]))
const head = ['Distrikt', 'Niveau', 'Køn', 'Antal']
const zeros = { 'absent:sex:women': 'zero', 'absent:sex:men': 'zero' }

const tableOf = (rows: readonly (readonly string[])[], order: readonly number[]): string =>
  pasted(...[head, ...rows].map((row) => order.map((index) => row[index] ?? '').join('|')))

const shuffled = <One>(all: readonly One[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })

test('the order of columns and rows changes nothing', () => {
  const moved = people.chain((rows) =>
    fc.tuple(fc.constant(rows), shuffled(rows), shuffled([0, 1, 2, 3])),
  )
  fc.assert(
    fc.property(moved, ([rows, others, order]) => {
      const [one, other] = [tableOf(rows, [0, 1, 2, 3]), tableOf(others, order)]
      const both = [one, other].map((text) => read(text, leaders, zeros))
      const [first, second] = both.map((found) => ({
        placed: brief(found.placed),
        ids: found.questions.map(({ id }) => id).toSorted(),
      }))
      assert.deepEqual(second, first)
    }),
    { numRuns: 100 },
  )
})

test('capitals and no-break spaces never make a silent difference', () => {
  const spell = fc.constantFrom(
    (name: string) => name.toUpperCase(),
    (name: string) => name.toLowerCase(),
    (name: string) => `\u00a0${name} `,
    (name: string) => name.replaceAll(' ', '\u00a0'),
    (name: string) => name.replaceAll(' ', '  '),
  )
  const pair = fc.tuple(people, fc.array(spell, { minLength: 48, maxLength: 48 }))
  fc.assert(
    fc.property(pair, ([rows, ways]) => {
      let next = 0
      const written = rows.map((row) => row.map((said) => ways[next++]?.(said) ?? said))
      const [one, other] = [tableOf(rows, [0, 1, 2, 3]), tableOf(written, [0, 1, 2, 3])]
      assert.deepEqual(
        brief(read(other, leaders, zeros).placed),
        brief(read(one, leaders, zeros).placed),
      )
      assert.deepEqual(open(read(other, leaders, zeros)), open(read(one, leaders, zeros)))
    }),
    { numRuns: 100 },
  )
})

test("an empty cell in a row that waits is nobody's total", () => {
  const text = pasted('År|Distrikt|Mænd', '#|i alt|', '2025|Nordjylland|7', '2025|Fyn|8')
  for (const pick of [0, 1, 2]) {
    const { fates } = answered(text, leaders, pick)
    assert.ok(!fates.some(({ at }) => at.cell === 'C2'))
  }
})
