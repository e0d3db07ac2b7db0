import { assessInput, type Indicator } from '../schema.ts'
import { idsTwice, refusalsOf } from './checks.ts'
import type { Fault, Warning } from './fault.ts'
import { faultsOf } from './issues.ts'
import { warningsOf } from './warnings.ts'

/** Indicators that can be judged, or everything that is wrong with what was given. */
export type Reading =
  | {
      readonly indicators: readonly Indicator[]
      readonly warnings: readonly Warning[]
    }
  | { readonly faults: readonly Fault[] }

/** Reads what JSON holds as indicators. One fault refuses the whole. */
export function readIndicators(input: unknown): Reading {
  const read = assessInput.safeParse(input)
  if (!read.success) return { faults: faultsOf(read.error.issues, input) }
  const indicators = read.data
  const faults = [
    ...idsTwice(indicators),
    ...indicators.flatMap((one, index) => refusalsOf(one, [index])),
  ]
  if (faults.length > 0) return { faults }
  return { indicators, warnings: indicators.flatMap((one, index) => warningsOf(one, [index])) }
}

/** Reads a text as JSON and that as indicators. */
export function readIndicatorsText(text: string): Reading {
  try {
    return readIndicators(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { faults: [{ at: '', code: 'not-json', values: { reason: error.message } }] }
  }
}
