import assert from 'node:assert/strict'
import { test } from 'node:test'
import { share } from '#kernel/decimal'
import { answer } from './read.ts'
import { brief, open, read } from './samples.fixture.ts'

/**
 * An extract as it comes: six spellings of the sex, counts as texts, a no-break space in a name, levels in
 * two spellings, and a district that stands in it twice.
 */
const rows = [
  'Nordjylland|Leder 2|Kvinde|6',
  'Nordjylland|Leder 2|Mand|44',
  'Østjylland|Leder 1|K|2',
  'Østjylland|Leder\u00a02|kv.|5',
  'Østjylland|Leder 2|M|52',
  'Fyn|Leder 1|Female|5',
  'Fyn|Ledere, niv. 2|F|4',
  'Fyn|Ledere, niv. 2|Mænd|41',
  'Sydøstjylland Politi|Leder 2|kvinde|4',
  'Sydøstjylland|Leder 2|mand|36',
  'Bornholm|Leder 3|kvinder|2 pers',
  'Bornholm|Leder 3|MAND|10',
  'Midt- og Vestsjælland|Leder 2|Kvinde|8',
  'Midt- og Vestsjælland|Leder 2|Mand|52',
  'Midt og Vestsjællands Politi|Leder 2|Kvinde|8',
  'Midt og Vestsjællands Politi|Leder 2|Mand|52',
].map((row) => row.replace('2 pers', '2 '))
const extract = ['Politikreds|Niveau|Køn|Antal ledere', ...rows, 'I alt||Alle|331']
  .map((row) => row.replaceAll('|', '\t'))
  .join('\r\n')

const once = {
  'duplicate:2025 level=leader-2 sex=women unit=mvs': 'once',
  'duplicate:2025 level=leader-2 sex=men unit=mvs': 'once',
  'total-above:2025:level=all unit=all': 'parts',
}

test('an extract gives the share that is right, and nothing before the district that stands twice is settled', () => {
  const first = read(extract)
  assert.deepEqual(open(first), [
    '? duplicate:2025 level=leader-2 sex=women unit=mvs',
    '? duplicate:2025 level=leader-2 sex=men unit=mvs',
  ])
  assert.ok(!brief(first.placed).some((one) => one.startsWith('mvs')))
  const { placed, isClear } = answer(first, once)
  assert.ok(isClear)
  const sum = (which: 'numerator' | 'denominator'): number =>
    placed.reduce((total, one) => total + Number(one[which]), 0)
  assert.deepEqual([sum('numerator'), sum('denominator')], [36, 271])
  assert.equal(share('36', '271', 1), '13.3')
})

test('a plain SUMIF says 7.9 percent where 13.3 is right, and no figure of it stands anywhere', () => {
  const cells = rows.map((row) => row.split('|'))
  const plain = cells.filter(([, , , count = '']) => /^\d+$/.test(count)) // a text is passed over
  const sum = (all: typeof cells) => String(all.reduce((total, row) => total + Number(row[3]), 0))
  const women = plain.filter(([, , sex = '']) => sex.toLowerCase() === 'kvinde')
  assert.equal(share(sum(women), sum(plain), 1), '7.9')

  const { placed } = read(extract, undefined, once)
  for (const { numerator = '0', denominator = '1' } of placed)
    assert.notEqual(share(numerator, denominator, 1), '7.9')
  assert.deepEqual(brief(placed), [
    'born 2/12',
    'fyn 9/50',
    'mvs 8/60',
    'nord 6/50',
    'oj 7/59',
    'soj 4/40',
  ])
})

test('every spelling is matched where everybody can see it', () => {
  const { matched } = read(extract)
  const sexes = matched.filter(({ dimension }) => dimension === 'sex')
  assert.deepEqual(
    sexes.map(({ asWritten, category, how }) => [asWritten, category, how]),
    [
      ['Kvinde', 'women', 'alias'],
      ['kvinde', 'women', 'alias'],
      ['Mand', 'men', 'alias'],
      ['mand', 'men', 'alias'],
      ['MAND', 'men', 'alias'],
      ['K', 'women', 'alias'],
      ['kv.', 'women', 'alias'],
      ['M', 'men', 'alias'],
      ['Female', 'women', 'alias'],
      ['F', 'women', 'alias'],
      ['Mænd', 'men', 'exact'],
      ['kvinder', 'women', 'case'],
      ['Alle', null, 'total'],
    ],
  )
  const levels = matched.filter(({ dimension }) => dimension === 'level')
  assert.deepEqual(
    levels.map(({ asWritten, how }) => [asWritten, how]),
    [
      ['Leder 2', 'exact'],
      ['Leder\u00a02', 'space'],
      ['Leder 1', 'exact'],
      ['Ledere, niv. 2', 'spelling'],
      ['Leder 3', 'exact'],
    ],
  )
})

test('a total of an extract that holds a district twice shows that something is wrong', () => {
  const added = {
    'duplicate:2025 level=leader-2 sex=women unit=mvs': 'add',
    'duplicate:2025 level=leader-2 sex=men unit=mvs': 'add',
  }
  const { totals } = read(extract, undefined, added)
  assert.deepEqual(
    totals.map(({ stated, computed, agrees }) => [stated, computed, agrees]),
    [['331', '331', true]],
  )
  const settled = read(extract, undefined, once)
  assert.deepEqual(
    settled.warnings.map(({ code, values }) => [code, values]),
    [['total-above', { stated: '331', computed: '271' }]],
  )
})
