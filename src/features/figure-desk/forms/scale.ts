import type { Content } from '#kernel/html'
import { compare, multiply, parseDecimal } from '#kernel/decimal'
import type { PageRequest } from '#kernel/http'
import { refused } from '#kernel/operations'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'
import type { Controls, Misread } from './controls.ts'
import type { EntryForm } from './form-page.ts'

type Asking = Pick<EntryForm, 'controls' | 'errors' | 'view'>
type Measured = { readonly measure: Pick<FiguresView['measure'], 'kind' | 'unit'> }

const answers = ['share', 'percent'] as const

/** The number that may be a share of one where per cent are meant: from zero up to one, and without counts. */
function smallIn(
  { value = '', numerator = '', denominator = '' }: Controls,
  { measure }: Measured,
) {
  const isPercent = measure.kind === 'share' && measure.unit === 'percent'
  const number = figureDrafts.readNumber(value) ?? null
  if (!isPercent || number === null || (numerator !== '' && denominator !== '')) return null
  return compare(number, '0') > 0 && compare(number, '1') <= 0 ? number : null
}

/** What was answered for the number as it stands now; an answer for another number is none. */
const answerIn = ({ scale, scaleOf, value }: Controls) =>
  scaleOf === value ? answers.find((one) => one === scale) : undefined

/** Without zeros that nobody typed: `45`, of `0.45`. */
function hundredfold(number: string): string {
  const grown = multiply(number, '100')
  return grown.includes('.') ? grown.replace(/\.?0+$/, '') : grown
}

/**
 * The controls with `0.45` as it is meant: the 45 per cent that somebody answered, or what was typed. While nobody
 * has said which, that is asked, unless the figure stands so already.
 */
export function scaled(
  controls: Controls,
  measured: Measured,
  standing: Pick<figureDrafts.ObservationSays, 'value'> | null,
): Controls | readonly Misread[] {
  const { value = '' } = controls
  const number = smallIn(controls, measured)
  if (number === null) return controls
  const answer = answerIn(controls)
  if (answer === 'share') return { ...controls, value: hundredfold(number) }
  if (answer === 'percent' || isSame(standing?.value ?? '', number)) return controls
  return [{ control: 'scale', refusal: refused('share-as-fraction', { typed: value }) }]
}

function isSame(standing: string, number: string): boolean {
  const stood = parseDecimal(standing)
  return stood !== undefined && compare(stood, number) === 0
}

/** The question right below the number, with what was answered; nothing while there is nothing to ask. */
export function scaleField({ say }: PageRequest, { controls, errors, view }: Asking): Content {
  const number = smallIn(controls, view)
  const answer = answerIn(controls)
  const isAsked = errors.some((error) => error.field === 'scale')
  if (number === null || (!isAsked && answer === undefined)) return null
  const meant = { share: hundredfold(number), percent: number }
  return [
    pieces.hidden('scaleOf', controls['value'] ?? ''),
    field.tiles(say, {
      name: 'scale',
      label: say('figure-desk.scale', { typed: controls['value'] ?? '' }),
      value: answer ?? null,
      choices: answers.map((value) => ({
        value,
        label: say('figure-desk.scale-percent', { number: say.number(meant[value]) }),
      })),
      ...pieces.errorAt(errors, 'scale'),
    }),
  ]
}
