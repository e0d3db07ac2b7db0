import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  brief,
  counts,
  gridIn,
  leaders,
  open,
  pasted,
  read,
  today,
  worked,
} from './samples.fixture.ts'
import { readFigures } from './read.ts'
import type { Answers, Frame } from './schema.ts'

/** What a pasted extract came to: what was placed, and what is asked or refused. */
const came = (text: string, frame: Frame = leaders, answers: Answers = {}) => {
  const found = read(text, frame, answers)
  return { placed: brief(found.placed), open: open(found) }
}

const clear = (placed: readonly string[]) => ({ placed, open: [] })

test('an extract in capitals with numbered districts and a note above is read without a question', () => {
  const table = pasted(
    'OBS: FORELØBIGE TAL, TRUKKET FRA POLPERS',
    '',
    'POLITIKREDS|KVINDER|MÆND|I ALT|BEM.',
    '01 NORDJYLLAND|6|44|50|',
    '02 ØSTJYLLAND|7|52|59|inkl. orlov',
    '06 FYN|9|41|50|',
    'I ALT|22|137|159|',
  )
  assert.deepEqual(came(table), clear(['fyn 9/50', 'nord 6/50', 'oj 7/59']))
})

test('an extract from before æ, ø and å is read as one from today', () => {
  const table = pasted(
    'Politikreds|Koen|Antal',
    'Oestjylland|Kvinde|3',
    'Oestjylland|Mand|4',
    'Koebenhavns Vestegn|Kvinde|5',
    'Koebenhavns Vestegn|Maend|6',
    'Midt- og Vestsjaelland|K|7',
    'Midt- og Vestsjaelland|M|8',
  )
  assert.deepEqual(came(table), clear(['kve 5/11', 'mvs 7/15', 'oj 3/7']))
})

test('a table copied from a page, with letters by name and spaces that do not break', () => {
  const table = pasted(
    'Politikreds|Kvinder|M&aelig;nd',
    '&Oslash;stjylland|1&nbsp;234|2&nbsp;345',
    'Nordsj&#230;lland&nbsp;|3|4&nbsp;',
  )
  assert.deepEqual(came(table), clear(['ns 3/7', 'oj 1234/3579']))
})

test('headings and names with line breaks in their cells', () => {
  const table =
    '"Politi-\nkreds"\t"Antal\nkvinder"\t"Antal\nmænd"\n"Midt- og\nVestsjælland"\t1\t2\n'
  assert.deepEqual(came(table), clear(['mvs 1/3']))
})

test('a table of Swiss and Danish thousands, of years kept as numbers, and of empty columns between', () => {
  const table = pasted(
    'Distrikt||År||Antal',
    "Fyn||2025.0||1'234",
    'Bornholm||2025.0||2.345',
    'København||2024.0||7',
  )
  assert.deepEqual(came(table, counts), clear(['born 2345', 'fyn 1234']))
})

test('a transposed table with totals on both sides', () => {
  const table = pasted('|Fyn|Bornholm|I alt', 'Kvinder|3|5|8', 'Mænd|4|6|10', 'I alt|7|11|18')
  assert.deepEqual(came(table), clear(['born 5/11', 'fyn 3/7']))
})

test('»heraf kvinder« beside all leaders', () => {
  const table = pasted('Politikreds|Ledere i alt|Heraf kvinder', 'Fyn|42|12')
  assert.deepEqual(came(table), clear(['fyn 12/42']))
})

test('an average among the districts is asked and never placed', () => {
  const table = pasted('Distrikt|Kvinder|Mænd', 'Fyn|3|5', 'Gennemsnit|2|2')
  assert.deepEqual(came(table), { placed: ['fyn 3/8'], open: ['? name:unit:gennemsnit'] })
})

test('a table of a page of signs is seen as one, its line of dashes asked', () => {
  const table = '| Politikreds | Kvinder | Mænd |\n|---|---|---|\n| Fyn | 1 | 2 |\n'
  assert.deepEqual(came(table), {
    placed: ['fyn 1/3'],
    open: ['? name:unit:---', '! C2 no-number', '! D2 no-number'],
  })
})

test('words parted by spaces are no table, and it is asked what they are', () => {
  assert.deepEqual(came('Politikreds Kvinder Mænd\nFyn 1 2\nBornholm 3 4'), {
    placed: [],
    open: ['? column:~ bornholm 3 4'],
  })
})

test('the tables of two years, one below the other, are asked and not mixed', () => {
  const table = pasted(
    '2024',
    'Distrikt|Kvinder|Mænd',
    'Fyn|1|2',
    '',
    '2025',
    'Distrikt|Kvinder|Mænd',
    'Fyn|3|4',
  )
  assert.deepEqual(came(table), {
    placed: [],
    open: ['? name:unit:2025', '? duplicate:2025 unit=fyn'],
  })
})

test('sexes as section headings are asked, and nothing is placed as something else', () => {
  const table = pasted('Distrikt|Antal', 'Kvinder', 'Fyn|3', 'Mænd', 'Fyn|5')
  const { placed, open: asked } = came(table)
  assert.deepEqual(placed, [])
  assert.ok(asked.includes('? column:antal'))
})

test('fifty thousand rows are read in a few seconds, and each cell has its fate', () => {
  const names = leaders.dimensions[0]?.categories.map(({ names: { da = '' } }) => da) ?? []
  const rows = Array.from({ length: 49_990 }, (_, index) => {
    const name = names[index % names.length] ?? ''
    return `${name}\tLeder ${1 + (index % 3)}\t${index % 2 === 0 ? 'K' : 'M'}\t1`
  })
  const grid = gridIn(['Distrikt\tNiveau\tKøn\tAntal', ...rows].join('\n'))
  const started = worked()
  const found = readFigures({
    grid,
    frame: leaders,
    today: today(),
    answers: { duplicates: 'add' },
  })
  const took = worked() - started
  assert.equal(found.fates.length, 4 * 49_991)
  assert.ok(took < 20_000, `${Math.round(took)} ms`) // two on a quiet machine; half a minute before
})
