import type { Decimal } from './decimal.ts'
import { parseDecimal } from './decimal.ts'

/** How a table writes fractions: `1.234,5` or `1,234.5`. */
export type Style = 'comma' | 'point'

/** What a text is worth in either style; undefined where it is no number in it. */
export interface Readings {
  readonly comma: Decimal | undefined
  readonly point: Decimal | undefined
  readonly hasPercent: boolean
}

const shapes: Readonly<Record<Style, readonly RegExp[]>> = {
  comma: [
    /^\d+(?:,\d+)?$/,
    /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
    /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/,
  ],
  point: [
    /^\d+(?:\.\d+)?$/,
    /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
    /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/,
  ],
}

/** Reads a number as people write it: signs, spaces or points between thousands, a percent sign behind it. */
export function readingsOf(text: string): Readings {
  const said = text
    .replaceAll(/\p{Cf}/gu, '') // what nobody sees
    .trim()
    .replaceAll(/(?<=\d)['’](?=\d{3}(?!\d))/g, ' ') // 1'234: thousands in Switzerland
    .replaceAll(/[^\S\r\n]+/g, ' ') // a break within a cell parts two numbers, not thousands
    .toLowerCase()
  const [, sign = '', digits = '', percent] =
    /^([-−–+]?) ?(\d[\d., ]*?) ?(%|pct\.?|procent|percent)?$/.exec(said) ?? []
  const worth = (style: Style): Decimal | undefined => {
    if (!shapes[style].some((shape) => shape.test(digits))) return undefined
    const [thousands, fraction] = style === 'comma' ? ['.', ','] : [',', '.']
    const plain = digits.replaceAll(' ', '').replaceAll(thousands, '').replace(fraction, '.')
    return parseDecimal(sign === '' || sign === '+' || isZero(plain) ? plain : `-${plain}`)
  }
  return { comma: worth('comma'), point: worth('point'), hasPercent: percent !== undefined }
}

const isZero = (plain: string): boolean => /^[0.]+$/.test(plain)

/** Whether a text is a number in some style. */
export const isNumber = ({ comma, point }: Readings): boolean =>
  comma !== undefined || point !== undefined

/** Whether a text is one number in the one style and another in the other: `1.234`. */
export const isAmbiguous = ({ comma, point }: Readings): boolean =>
  comma !== undefined && point !== undefined && comma !== point

/** Whether a number can be so many people: `12` and `12.0` can, `12.5` cannot. */
export const isWhole = (number: string): boolean => /^-?\d+(?:\.0*)?$/.test(number)

/** How a column writes its numbers, seen from all of them; `whole`: only the reading in whole people makes sense. */
export function styleOf(
  all: readonly Readings[],
  mustBeWhole: boolean,
): Style | 'each' | 'whole' | 'ask' {
  const unclear = all.filter(isAmbiguous)
  if (unclear.length === 0) return 'each'
  const sure = (style: Style): boolean =>
    all.some(
      (one) => one[style] !== undefined && one[style === 'comma' ? 'point' : 'comma'] === undefined,
    )
  if (sure('comma') !== sure('point')) return sure('comma') ? 'comma' : 'point'
  const isAllThousands = unclear.every((one) => thousandsOf(one) !== undefined)
  return mustBeWhole && isAllThousands && !sure('comma') ? 'whole' : 'ask'
}

/** What an unclear number of people must be, where one of its readings is no whole number. */
export function thousandsOf({ comma, point }: Readings): Decimal | undefined {
  const whole = [comma, point].filter((one) => one !== undefined && isWhole(one))
  return whole.length === 1 ? whole[0] : undefined
}
