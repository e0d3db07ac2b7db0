import assert from 'node:assert/strict'
import { test } from 'node:test'
import { districts, levels } from '../samples.fixture.ts'
import type { Dimension } from '../schema.ts'
import { isTotal, liker, matcher } from './match-rules.ts'
import { sexDimension } from './sex.ts'

/** What names mean and how that was seen. */
function all(dimension: Dimension, cases: Readonly<Record<string, string>>): void {
  const match = matcher(dimension)
  const said = (name: string): string => {
    const found = match(name)
    return found ? `${found.category ?? 'all'} ${found.how}` : 'asked'
  }
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((name) => [name, said(name)])), cases)
}

test('a district is known as it is written, in either language', () => {
  all(districts, {
    Fyn: 'fyn exact',
    Funen: 'fyn exact',
    'Syd- og Sønderjylland': 'ssj exact',
    'Copenhagen West': 'kve exact',
    fyn: 'fyn code',
    mvs: 'mvs code',
  })
})

test('capitals and spaces are put right, and it is said how', () => {
  all(districts, {
    ' Fyn ': 'fyn space',
    'Københavns\u00a0Vestegn': 'kve space',
    'Sydsjælland  og  Lolland-Falster': 'slf space',
    'Nord\u00adjylland': 'nord space',
    '\u200bBornholm\u200e': 'born space',
    NORDSJÆLLAND: 'ns case',
    'KØBENHAVNS VESTEGN': 'kve case',
    'MIDT- OG\nVESTSJÆLLAND': 'mvs case',
  })
})

test('letters of old typewriters, endings and the words of the police change nothing', () => {
  all(districts, {
    Oestjylland: 'oj spelling',
    KOEBENHAVN: 'kbh spelling',
    Nordsjaelland: 'ns spelling',
    'Fyns Politi': 'fyn spelling',
    'Midt og Vestsjællands Politi': 'mvs spelling',
    'Midt- & Vestsjælland': 'mvs spelling',
    'Midt/Vestjylland': 'mvj spelling',
    'Nordjyllands politikreds': 'nord spelling',
    'Politikredsen Bornholm': 'born spelling',
    'Fyn*': 'fyn spelling',
  })
})

test('the number of a list and the mark of a footnote are passed over', () => {
  all(districts, {
    '1. Nordjylland': 'nord spelling',
    'Politikreds 01 Nordjylland': 'nord spelling',
    '12 Bornholm': 'born spelling',
    '8) København': 'kbh spelling',
    'Kreds 4 - Sydøstjylland': 'soj spelling',
    'Kreds nr. 6: Fyn': 'fyn spelling',
    'Fyn (06)': 'fyn spelling',
    'Bornholm 1)': 'born spelling',
    'København¹': 'kbh spelling',
    '3. Midt og Vestjyllands Politi': 'mvj spelling',
  })
})

test('numbers that tell categories apart are never passed over', () => {
  all(levels, {
    'Leder 1': 'leader-1 exact',
    'Leder\u00a02': 'leader-2 space',
    'LEDER 2': 'leader-2 case',
    'Ledere, niv. 2': 'leader-2 spelling',
    'Leder niveau 3': 'leader-3 spelling',
    'Leder 4': 'asked',
    'Leder 12': 'asked',
    Leder: 'asked',
    '2': 'asked',
    'Leder 2)': 'leader-2 spelling',
  })
})

test('what could be several is asked, and so is what nobody knows', () => {
  all(districts, {
    Jylland: 'asked',
    Sjælland: 'asked',
    'Østjylland 2': 'asked',
    'Fyn og Bornholm': 'asked',
    Fynn: 'asked',
    Atlantis: 'asked',
    '12': 'asked',
    '': 'asked',
    '-': 'asked',
  })
  const twins: Dimension = {
    ...districts,
    categories: [
      { code: 'a', names: { da: 'Vest' }, aliases: ['V'] },
      { code: 'b', names: { da: 'Vester' }, aliases: ['V', 'vest'] },
    ],
  }
  all(twins, { Vest: 'a exact', V: 'asked', vest: 'a case', VESTER: 'b case' })
})

test('everything together goes by many names, unless a category is called so', () => {
  for (const name of ['I alt', 'ialt', 'TOTAL', 'Hele landet', 'Sum:', 'Samtlige', 'I alt 1)'])
    all(districts, { [name]: 'all total' })
  all(districts, { 'Politiet i alt': 'all total', Landstotal: 'all total' })
  all({ ...districts, categories: [{ code: 'x', names: { da: 'Alle' } }] }, { Alle: 'x exact' })
  assert.ok(!isTotal('Sjælland i alt'))
  assert.ok(!isTotal('alle mænd'))
})

test('the sexes are known by all that extracts call them', () => {
  const women = ['Kvinder', 'kvinde', 'KVINDER', 'K', 'k', 'Kv.', 'F', 'Female', 'Woman', 'W']
  const men = ['Mænd', 'mand', 'MÆND', 'M', 'm', 'Maend', 'Male', 'Men', 'Mandlige']
  const other = ['Andre', 'Uoplyst', 'Ukendt', 'X', 'Unknown', 'Andre eller uoplyst']
  const match = matcher(sexDimension('share'))
  for (const [code, names] of Object.entries({ women, men, 'other-or-unknown': other }))
    for (const name of names) assert.equal(match(name)?.category, code, name)
  for (const name of ['1', '2', 'Mand/kvinde', 'Drenge', 'D'])
    assert.equal(match(name), undefined, name)
})

test('a name that was answered before is known from then on', () => {
  const known = {
    ...districts,
    categories: districts.categories.map((one) =>
      one.code === 'mvs' ? { ...one, aliases: ['Midt Vestsj.', 'MVSJ'] } : one,
    ),
  }
  all(known, { 'Midt Vestsj.': 'mvs alias', mvsj: 'mvs alias', 'MVSJ ': 'mvs alias' })
})

test('of what nobody knows the likeliest comes first', () => {
  const like = liker(districts)
  const first = (name: string) => like(name)[0]?.code
  assert.deepEqual(
    ['Fynn', 'Midt Vestsj.', 'Kbhvn', 'Nordjyland', 'Lolland-Falster', 'Bornh.'].map(first),
    ['fyn', 'mvs', 'kbh', 'nord', 'slf', 'born'],
  )
  assert.equal(like('x').length, 12)
})
