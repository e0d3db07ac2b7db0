import type { Decimal } from '#kernel/decimal'
import { parseDecimal } from '#kernel/decimal'

/** `1.234,5` and `1,234.5`: thousands are parted by the one sign, and the other can only be the decimal's. */
const grouped = [/^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/, /^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/]

/** A number as it was typed, with a comma or a point and with spaces or the other sign between thousands; null where nothing was. */
export function readNumber(typed: string): Decimal | null | undefined {
  const digits = typed.replaceAll(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return null
  if (grouped.some((form) => form.test(digits))) {
    const [, whole = '', part = ''] = /^(.*)[.,](\d+)$/.exec(digits) ?? []
    return parseDecimal(`${whole.replaceAll(/[.,]/g, '')}.${part}`)
  }
  return parseDecimal(digits.replace(/^(-?\d+),(\d+)$/, '$1.$2'))
}

/** `1.250`: one and a quarter in one country and a thousand two hundred and fifty in another. */
export const isAmbiguous = (number: string | null): boolean =>
  number !== null && /^-?[1-9]\d{0,2}\.\d{3}$/.test(number)

/** Whether something can be so many people or things: `12.0` can, `12.5` cannot. */
export const isWhole = (number: string): boolean => /^-?\d+(\.0*)?$/.test(number)

/** A number in one spelling, so that `11,0` and `11.0` are the same entry; what cannot be read stays as typed. */
export const tidiedNumber = (typed: string): string => readNumber(typed) ?? typed.trim()
