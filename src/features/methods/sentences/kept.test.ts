import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../rules/judge.ts'
import { leaders, readOne, spaced, type Given } from '../samples.fixture.ts'
import { sentences } from './sentence.ts'

function said(given: Given): readonly [string, string] {
  const indicator = readOne(given)
  const { en, da } = sentences(indicator, judge(indicator))
  return [spaced(en), spaced(da)]
}

const at2027 = (value: string, more: Given) => said(leaders([['2027', value]], more))

test('a range says where it lies, and the way into it with its tolerance', () => {
  const range = { method: 'range', parameters: { lower: '40', upper: '60' } }
  assert.deepEqual(at2027('45', range), [
    'Within the range: 45.0 % in 2027; the aim is 40 % to 60 %.',
    'Inden for intervallet: 45,0 % i 2027; målet er 40 % til 60 %.',
  ])
  assert.deepEqual(at2027('24', range), [
    'On track: 24.0 % where the straight path into the range 40 % to 60 % in 2030 asks for 24.5 % in 2027; the difference is within the tolerance of 1.55 percentage points.',
    'På den lige vej: 24,0 %, hvor den lige vej ind i intervallet 40 % til 60 % i 2030 kræver 24,5 % i 2027; forskellen ligger inden for tolerancen på 1,55 procentpoint.',
  ])
  assert.deepEqual(at2027('61', range), [
    'Past the range: 61.0 % in 2027; the aim is 40 % to 60 %.',
    'Forbi intervallet: 61,0 % i 2027; målet er 40 % til 60 %.',
  ])
})

test('a level says what is to be kept, and how far from it is still kept', () => {
  assert.deepEqual(at2027('18', { method: 'maintain' }), [
    'Not maintained: 18.0 % in 2027; the level to keep is 20 %, with a tolerance of 1 percentage point.',
    'Ikke fastholdt: 18,0 % i 2027; niveauet, der skal holdes, er 20 % med en tolerance på 1 procentpoint.',
  ])
})

test('so many each year says the year, the bound and how many years were met', () => {
  const target = (kind: string) => ({ period: '2029', value: '4', kind })
  const yearly = (kind: string) => ({
    ...leaders([
      ['2025', '4'],
      ['2026', '3'],
      ['2027-H1', '3'],
    ]),
    method: 'threshold-each-year',
    target: target(kind),
    parameters: { unit: 'count' },
  })
  assert.deepEqual(said(yearly('at-least')), [
    'Still open: 3 so far in 2027; the aim is at least 4 each year, met in 1 of 3 years with figures.',
    'Endnu åbent: 3 indtil nu i 2027; målet er mindst 4 hvert år, holdt i 1 af 3 år med tal.',
  ])
  assert.deepEqual(said(yearly('at-most')), [
    'Still open: 3 so far in 2027; the aim is at most 4 each year, met in 2 of 3 years with figures.',
    'Endnu åbent: 3 indtil nu i 2027; målet er højst 4 hvert år, holdt i 2 af 3 år med tal.',
  ])
})

test('steps are told by how many of those due are done, one like many', () => {
  const deed = (period: string, done: string | null) => ({ period, done })
  const stepsAt = (...steps: object[]) =>
    said(leaders([], { method: 'milestones', asOf: '2027', parameters: { steps } }))
  assert.deepEqual(stepsAt(deed('2025', '2025'), deed('2026', null), deed('2029', null)), [
    'Behind: 1 of the 2 steps due by now are done.',
    'Bagud: 1 af de 2 trin, der er frist for nu, er nået.',
  ])
  assert.deepEqual(stepsAt(deed('2026', null)), [
    'Behind: the one step due by now is not done.',
    'Bagud: Det ene trin, der er frist for nu, er ikke nået.',
  ])
  assert.deepEqual(stepsAt(deed('2026', '2026'), deed('2029', null)), [
    'On track: the one step that is due is done, of 2 in all.',
    'På vej: Det ene trin, der er frist for, er nået, ud af 2 i alt.',
  ])
})

test('what follows another figure says what that one asked for at the time', () => {
  const reference = [{ period: '2027', value: '18' }]
  const following = {
    method: 'follow',
    target: { period: null, value: '1', kind: 'follow' },
    parameters: { reference },
  }
  assert.deepEqual(at2027('15', following), [
    'Behind: 15.0 % in 2027, when what it follows asked for 18.0 %.',
    'Bagud: 15,0 % i 2027, hvor det tal, der følges, krævede 18,0 %.',
  ])
  const counted = {
    ...following,
    parameters: { reference: [{ period: '2027-12-31', value: '18' }] },
  }
  assert.deepEqual(at2027('15', counted), [
    'Behind: 15.0 % in 2027, when what it follows asked for 18.0 % (its figure on 31 December 2027).',
    'Bagud: 15,0 % i 2027, hvor det tal, der følges, krævede 18,0 % (dets tal den 31. december 2027).',
  ])
  const other = { ...following, parameters: { reference: [{ period: '2026', value: '14' }] } }
  assert.deepEqual(at2027('15', other), [
    'No verdict yet: what it follows has no figure of the same period, so 15.0 % in 2027 is held against nothing.',
    'Ingen vurdering endnu: Det tal, der følges, kendes ikke for samme periode, så 15,0 % i 2027 holdes ikke op mod noget.',
  ])
  assert.deepEqual(said({ ...leaders([], { ...following, asOf: '2027' }), baseline: null }), [
    'No figure yet that can be held against what it follows.',
    'Intet tal endnu, der kan holdes op mod det tal, der følges.',
  ])
  assert.deepEqual(said(leaders([], { ...following, asOf: '2027' })), [
    'No figure yet: there is none since 9 % in 2024 that can be held against what it follows.',
    'Intet tal endnu: Der er siden 9 % i 2024 ikke kommet noget, der kan holdes op mod det tal, der følges.',
  ])
})

test('a projection says where it comes and how much of the way that is', () => {
  assert.deepEqual(at2027('12', { method: 'projection' }), [
    'Fair: 12.0 % in 2027; if it goes on as it has since 9 % in 2024, it comes to 16.0 % in 2030, 63.6 % of the way to 20 %.',
    'Nogen fremgang: 12,0 % i 2027; fortsætter det som siden 9 % i 2024, bliver det 16,0 % i 2030, 63,6 % af vejen til 20 %.',
  ])
})

test('growth without a target says that there is none, and where nothing can be said, that too', () => {
  const alone = { method: 'growth-ratio', target: null }
  assert.equal(
    at2027('12', alone)[0],
    'Substantial progress: 12.0 % in 2027, grown by 10.1 % a year since 9 % in 2024; there is no target.',
  )
  const fromZero = { ...alone, baseline: { period: '2024', value: '0' } }
  assert.equal(
    at2027('12', fromZero)[0],
    'Growth from a baseline of zero cannot be reckoned. Without a target nothing else can judge it.',
  )
})

test('a fall is told as a fall', () => {
  const falling = {
    ...leaders([['2027', '25']], { method: 'growth-ratio' }),
    baseline: { period: '2024', value: '40' },
    target: { period: '2030', value: '10', kind: 'at-most' },
  }
  assert.deepEqual(said(falling), [
    'Moderate progress: 25.0 % in 2027, fallen by 14.5 % a year since 40 % in 2024; a fall of 20.6 % a year is needed to reach 10 % in 2030 and asks for 20.0 % in 2027.',
    'Moderat fremgang: 25,0 % i 2027, faldet med 14,5 % om året siden 40 % i 2024; der skal et fald på 20,6 % om året til for at nå 10 % i 2030, og det kræver 20,0 % i 2027.',
  ])
})

test('a sentence never contradicts its verdict: digits are added until it does not', () => {
  const level = (value: string, more: Given) =>
    at2027(value, { method: 'maintain', parameters: { tolerance: '0.05' }, ...more })
  const kept = { period: '2030', value: '10', kind: 'maintain' }
  assert.deepEqual(
    level('11.25', { target: kept, direction: 'increase', parameters: { tolerance: '0' } }),
    [
      'Maintained: 11.3 % in 2027; the level to keep is at least 10 %, with a tolerance of 0 percentage points.',
      'Fastholdt: 11,3 % i 2027; niveauet, der skal holdes, er mindst 10 % med en tolerance på 0 procentpoint.',
    ],
  )
  assert.equal(
    level('18.99', {})[0],
    'Not maintained: 18.99 % in 2027; the level to keep is 20 %, with a tolerance of 1 percentage point.',
  )
  assert.equal(
    level('21.04', { target: { period: '2030', value: '20', kind: 'at-most' } })[0],
    'Not maintained: 21.04 % in 2027; the level to keep is at most 20 %, with a tolerance of 1 percentage point.',
  )
  const range = { method: 'range', parameters: { lower: '40', upper: '60' } }
  assert.equal(
    at2027('60.001', range)[0],
    'Past the range: 60.001 % in 2027; the aim is 40 % to 60 %.',
  )
  const narrow = { target: { period: '2030', value: '11.25', kind: 'reach' } }
  assert.equal(
    at2027('11.25', narrow)[0],
    'Reached: 11.25 % in 2027; the target is 11.25 % in 2030.',
  )
  assert.equal(
    at2027('11.24', {
      target: { period: '2027', value: '11.249', kind: 'reach' },
      parameters: { tolerance: '0' },
    })[0],
    'Behind: 11.2 % where the straight path to 11.249 % in 2027 asks for 11.249 % in 2027.',
  )
  const count = {
    parameters: { unit: 'count' },
    target: { period: '2030', value: '106', kind: 'at-least' },
  }
  assert.equal(
    at2027('105.99999', {
      ...count,
      method: 'maintain',
      parameters: { unit: 'count', tolerance: '0' },
    })[0],
    'Not maintained: 105.99999 in 2027; the level to keep is at least 106, with a tolerance of 0.',
  )
})

test('what is within the tolerance of what it follows looks so', () => {
  const following = (value: string, then: string) =>
    at2027(value, {
      method: 'follow',
      baseline: null,
      target: { period: null, value: '1', kind: 'follow' },
      parameters: { reference: [{ period: '2027', value: then }], tolerance: '0.05' },
    })[0]
  assert.equal(
    following('19.049', '20.05'),
    'On track: 19.05 % in 2027, when what it follows asked for 20.05 %; the difference is within the tolerance of 1.0025 percentage points.',
  )
})
