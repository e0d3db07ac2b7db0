import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { bytesOf, montesLines } from '#test/adopted-wording/montes'
import { readText } from '../documents/text.ts'
import { montesSought } from '../montes.fixture.ts'
import type { Sought } from '../schema.ts'
import { findPassages } from './rules.ts'

/** The invented document with other lines: by their numbers, from 1. */
const withLines = (changed: Readonly<Record<number, string>>): readonly string[] =>
  montesLines.map((line, index) => changed[index + 1] ?? line)

/** What is quoted of a commitment, with its lines. */
function quoted(commitment: string, lines: readonly string[], place?: [number, number]) {
  const document = readText(bytesOf(lines))
  assert.ok(!isRefused(document))
  const sought = montesSought.map((one): Sought =>
    place && one.commitment === commitment
      ? { ...one, place: { ...one.place, lines: place } }
      : one,
  )
  const found = findPassages(document, sought).find((one) => one.sought.commitment === commitment)
  assert.ok(found)
  return found.text === null ? found.reason : [found.text, found.at.lines]
}

const start = 'Las vecinas y los vecinos del pueblo aprenden poco a poco a llevar el vivero por su'
const rest = 'cuenta, con quienes lo saben desde siempre.'

test('a passage that a column cuts is carried on to the end of its sentence, and to that line', () => {
  const lines = withLines({ 44: start, 46: rest, 47: 'Nada más se ha dicho del vivero.' })
  assert.deepEqual(quoted('n-01', lines), [`${start} ${rest}`, [44, 46]])
})

test('a word that a column parts is put together as it stands elsewhere; else the quotation says so', () => {
  const parted = start.replace('por su', 'por cuen-')
  const next = 'ta suya, con quienes lo saben desde antes.'
  const known = withLines({ 44: parted, 46: next, 50: 'Cada cuenta se publica.' })
  assert.deepEqual(quoted('n-01', known), [`${parted.slice(0, -1)}${next}`, [44, 46]])
  assert.deepEqual(quoted('n-01', withLines({ 44: parted, 46: next })), [
    `${parted.replace(' cuen-', '')} […]`,
    [44, 44],
  ])
  const second = quoted('n-01', withLines({ 42: parted, 44: `ta. ${start} bien.` }))
  assert.deepEqual(second, [`[…] ${start} bien.`, [44, 44]])
})

test('a passage that begins within a sentence is quoted from that sentence’s beginning, at its line', () => {
  const before = { 41: 'Hace frío aquí arriba siempre. Hay una', 42: `mesa del MGAP. ${start}` }
  const own = withLines({ 40: '', ...before, 44: `cuenta, vecinas y vecinos, con el vivero.` })
  assert.deepEqual(quoted('n-01', own), [
    `${start} cuenta, vecinas y vecinos, con el vivero.`,
    [42, 44],
  ])
})

test('blocks of one passage within one sentence are quoted as one', () => {
  const lines = withLines({ 44: start, 46: rest })
  assert.deepEqual(quoted('n-01', lines, [44, 46]), [`${start} ${rest}`, [44, 46]])
  const apart = withLines({ 44: `${start} lado.`, 46: 'Cuesta poco.' })
  assert.deepEqual(quoted('n-01', apart, [44, 46]), [`${start} lado.\n\nCuesta poco.`, [44, 46]])
})

test('where a sentence goes on cannot be told beside a picture, a heading or a list: then there is a gap', () => {
  const gap = [`${start} […]`, [44, 44]]
  const others = ['El vivero en mayo.', '**cuenta propia**', '- cuenta propia.', 'cuenta propia']
  for (const other of others)
    assert.deepEqual(quoted('n-01', withLines({ 44: start, 46: other })), gap, other)
  const short = 'Vecinas y vecinos en el vivero'
  assert.deepEqual(quoted('n-01', withLines({ 44: short, 46: rest })), [`${short} […]`, [44, 44]])
  for (const other of ['El vivero en mayo.', '# El vivero', ''])
    assert.deepEqual(
      quoted('n-01', withLines({ 40: other, 44: `vecinas y vecinos aprenden en el vivero.` })),
      ['[…] vecinas y vecinos aprenden en el vivero.', [44, 44]],
    )
})

test('a stop that may be an abbreviation’s ends no sentence: rather one more is quoted', () => {
  const more = 'cuenta, con ayuda del Sr. Alonso y del agr. Paz. Nadie paga nada. Así se hace.'
  assert.deepEqual(quoted('n-01', withLines({ 44: start, 46: more })), [
    `${start} ${more}`,
    [44, 46],
  ])
})

test('a point that a page cuts is carried on; one of a list without stops is whole', () => {
  const point = '2. Medirá cada año la calidad y la cantidad del agua de los pozos y publicará'
  const lines = withLines({ 70: point, 71: '', 72: 'lo que encuentre. Después descansa.' })
  assert.deepEqual(quoted('c-2-02', lines), [`${point.slice(3)} lo que encuentre.`, [70, 72]])
  const captioned = withLines({ 70: point, 71: '', 72: 'Un pozo.' })
  assert.deepEqual(quoted('c-2-02', captioned), [`${point.slice(3)} […]`, [70, 70]])
  const bare = withLines({ 67: '   también en verano', 70: point, 71: '' })
  assert.deepEqual(quoted('c-2-02', bare), [point.slice(3), [70, 70]])
})
