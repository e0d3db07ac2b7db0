import type { PageRequest } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { GivenEntry } from '#features/measuring'
import { figureOperations } from '#features/measuring'
import { aims } from '#features/methods'
import type { Outcome } from '#features/reporting'
import { addresses } from '../addresses.ts'
import type { Controls, Misread } from '../forms/controls.ts'
import type { Placed } from '../places.ts'

/** Where a saved form leads, or what stands in the way at which control. */
export type Saved =
  | { readonly to: string }
  | {
      readonly errors: readonly pieces.FieldError[]
      /** What is to be confirmed, where that is all that stands in the way. */
      readonly doubt?: aims.DoubtCode
    }

/** Saves one entry; whoever crossed somebody is led to both versions. */
export async function saveEntered(
  request: PageRequest,
  { key }: Placed,
  { entry, controls }: { readonly entry: GivenEntry; readonly controls: Controls },
): Promise<Saved> {
  const home = addresses(request.language, key)
  const outcomes = await figureOperations.saveFigures(request.visit, { ...key, entries: [entry] })
  if (isRefused(outcomes)) return { errors: [pieces.errorOf(request, outcomes)] }
  const [outcome] = outcomes
  if (outcome?.state === 'conflict') return { to: home.conflict(outcome.field, outcome.mine) }
  if (outcome?.state === 'refused') {
    const doubt = aims.doubtCodes.find((code) => code === outcome.code)
    return { errors: [errorAt(request, outcome, controls)], ...(doubt && { doubt }) }
  }
  return { to: `${home.list}?said=saved` }
}

type Refusal = Extract<Outcome, { readonly state: 'refused' }>

/** A refusal of an entry as an error at the control where it can be mended. */
function errorAt(
  request: PageRequest,
  { code, values }: Refusal,
  controls: Controls,
): pieces.FieldError {
  return pieces.errorOf(
    request,
    { refused: code, values },
    { [code]: controlOf(code, values, controls) },
  )
}

const byCode: Readonly<Record<string, string>> = {
  'period-not-over': 'period',
  'period-not-due': 'period',
  'counts-half': 'denominator',
  'period-unknown': 'period',
  'numerator-above': 'numerator',
  'denominator-zero': 'denominator',
  'value-and-missing': 'state',
  'share-outside': 'value',
  'share-and-counts': 'value',
  'range-reversed': 'upper',
  'baseline-and-none': 'state',
  'baseline-to-come': 'period',
  'replaced-unknown': 'replaces',
  'unknown-indicator': 'relativeTo',
  'dimension-twice': 'dimension-0',
  'category-twice': 'categories-0',
  'definition-skips': 'from',
  'definition-stands': 'from',
  'definition-earlier': 'from',
  'target-before-baseline': 'due',
  'milestone-after-target': 'due',
  'target-on-wrong-side': 'value',
  'limit-against-direction': 'value',
  'milestone-beyond-target': 'value',
  'share-added-up': 'value',
  'target-twice': 'due',
  'follow-with-number': 'value',
  'follows-itself': 'relativeTo',
  'verdict-reason-missing': 'sentence',
}

/** The control that holds what was refused: its cell, what was typed so, or what the code speaks of. */
function controlOf(code: string, values: Refused['values'], controls: Controls): string {
  const { cell, typed, period } = values ?? {}
  const inCell = typeof cell === 'string' ? cellControlOf(cell) : null
  if (inCell !== null)
    return `${inCell}:${['denominator-zero', 'counts-half'].includes(code) ? 'denominator' : partOf(inCell, typed, controls)}`
  const same = Object.entries(controls).find(
    ([name, said]) => said === (typed ?? period) && !name.startsWith('cell:') && name !== 'of',
  )
  const named = same?.[0] ?? byCode[code] ?? 'value'
  // A baseline is of a period where a target is due.
  return named === 'due' && !('due' in controls) ? 'period' : named
}

const partOf = (cell: string, typed: string | number | undefined, controls: Controls): string =>
  controls[`${cell}:denominator`] === typed ? 'denominator' : 'numerator'

/** `district=fyn` is the row `cell:district:fyn`; a cell of more dimensions has no row. */
function cellControlOf(cell: string): string | null {
  const [, dimension, category] = /^([^=,]+)=([^,]+)$/.exec(cell) ?? []
  return dimension === undefined || category === undefined ? null : `cell:${dimension}:${category}`
}

/** What could not be read at all, as errors at its controls. */
export const errorsOf = (
  request: PageRequest,
  misread: readonly Misread[],
): readonly pieces.FieldError[] =>
  misread.map(({ control, refusal }) => ({ ...pieces.errorOf(request, refusal), field: control }))
