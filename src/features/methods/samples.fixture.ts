import assert from 'node:assert/strict'
import { speaker } from '#kernel/i18n'
import { assess, type Assessed } from './assess.ts'
import { readIndicators } from './reading/read.ts'
import type { Indicator } from './schema.ts'

/** An indicator as somebody hands it in: loosely typed, so that it can be wrong. */
export type Given = Readonly<Record<string, unknown>>

/** Women among police leaders: from 9 % in 2024 to 20 % in 2030. */
export const leaders = (
  observations: readonly (readonly [string, string])[],
  more: Given = {},
) => ({
  id: 'leaders',
  method: 'linear',
  baseline: { period: '2024', value: '9' },
  target: { period: '2030', value: '20', kind: 'reach' },
  observations: observations.map(([period, value]) => ({ period, value })),
  ...more,
})

/** Indicators as they are read; fails where they are refused. */
export function read(...given: readonly Given[]): readonly Indicator[] {
  const reading = readIndicators(given)
  if ('faults' in reading) return assert.fail(JSON.stringify(reading.faults))
  return reading.indicators
}

/** One indicator as it is read. */
export function readOne(given: Given): Indicator {
  const [one] = read(given)
  return one ?? assert.fail('nothing was read')
}

/** What is told of one indicator, in English. */
export function assessOne(given: Given): Assessed {
  const [one] = assess(read(given), speaker('en'))
  return one ?? assert.fail('nothing was told')
}

/** What is told of one indicator, without its id and its sentence. */
export function figuresOf(given: Given) {
  const { attainment, expected, ratio, verdict, methodRefused } = assessOne(given)
  return { attainment, expected, ratio, verdict, methodRefused }
}

/** The verdict on one indicator. */
export const verdictOn = (given: Given) => figuresOf(given).verdict

/** A text with ordinary spaces where figures and their units are held together. */
export const spaced = (text: string): string => text.replaceAll('\u00A0', ' ')
