import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOfBuiltIn, kindOfCode } from './formats.ts'

test('built-in formats are numbers, percentages or days', () => {
  assert.deepEqual([0, 1, 2, 9, 10, 14, 22, 45, 49, 57].map(kindOfBuiltIn), [
    'number',
    'number',
    'number',
    'percent',
    'percent',
    'date',
    'date',
    'date',
    'number',
    'date',
  ])
})

test('a format’s code says what it makes of a number', () => {
  const kinds = {
    General: 'number',
    Standard: 'number',
    '#,##0.00': 'number',
    '0.00E+00': 'number',
    '0%': 'percent',
    '0.0\\ %': 'percent',
    'dd-mm-yyyy': 'date',
    'dd-mm-åååå': 'date',
    '[$-406]d. mmmm yyyy;@': 'date',
    '[h]:mm': 'date',
    '[Red]0;[Blue]-0': 'number',
    '0" dage"': 'number',
    '0 \\d': 'number',
    '_-* #,##0.00 kr._-;-* #,##0.00 kr._-': 'number',
    '@': 'number',
  } as const
  const codes = Object.keys(kinds)
  assert.deepEqual(Object.fromEntries(codes.map((code) => [code, kindOfCode(code)])), kinds)
})
